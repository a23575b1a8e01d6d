package io.proofdesk.rules.settling;

import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.WriteBack;
import io.proofdesk.model.vocabulary.WriteBackTiming;
import io.proofdesk.rules.reply.writing.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the lesson goes: each place once, however many rows write there. */
final class WritingBack {
  private WritingBack() {}

  static List<WriteBack> of(Walk walk, Language language) {
    return walk.rowsWith(Headings.WRITE_BACK_TO).stream()
        .map(
            row ->
                new WriteBack(
                    row.requiredWord(Headings.WRITE_BACK_TO),
                    row.requiredWord(Headings.TIMING, WriteBackTiming.class),
                    row.text(Headings.WHAT_TO_WRITE, Headings.WHAT_TO_WRITE_IN_CHINESE, language),
                    row.because()))
        .collect(
            Collectors.toMap(
                WriteBack::location,
                Function.identity(),
                (one, other) -> together(one, other, language),
                LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  /** Written when the sooner of the two is; both say what. */
  private static WriteBack together(WriteBack one, WriteBack other, Language language) {
    var and = language == Language.CHINESE ? "；" : "; ";
    var timing = one.timing() == WriteBackTiming.NOW ? WriteBackTiming.NOW : other.timing();
    return new WriteBack(
        one.location(),
        timing,
        Stream.of(one.note(), other.note()).distinct().collect(Collectors.joining(and)),
        Stream.of(one.because(), other.because())
            .flatMap(List<CellRef>::stream)
            .distinct()
            .toList());
  }
}

package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.DisputePacket;
import io.proofdesk.model.decision.DisputePacket.Field;
import io.proofdesk.model.decision.DisputePacket.Part;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.FieldState;
import io.proofdesk.model.vocabulary.PacketNeed;
import io.proofdesk.model.vocabulary.PartState;
import io.proofdesk.rules.note.CaseTexts;
import io.proofdesk.rules.note.FactValues;
import io.proofdesk.rules.note.RecordPlaces;
import io.proofdesk.rules.note.Wordings;
import io.proofdesk.rules.reply.writing.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Packs the proof for a dispute: which parts count, what is there, who brings the rest by when, and
 * what goes into the platform's fields. For each part and each field the first row that fits
 * counts. Nothing is guessed: a fact nobody has is a missing field. Thread-safe.
 */
public final class Packing {
  private static final String NO_CATEGORY = "GENERAL";

  private final CaseTexts texts;
  private final RecordPlaces places;
  private final Wordings team;
  private final Wordings platform;

  /**
   * @param texts what goes into fields
   * @param places where the store keeps its records
   * @param team how the store's team writes; platforms are written to in English
   */
  public Packing(CaseTexts texts, RecordPlaces places, Wordings team) {
    this.texts = texts;
    this.places = places;
    this.team = team;
    this.platform = new Wordings(team.labels(), Language.ENGLISH, team.zone());
  }

  /** The packet; null where no table names a part. */
  @Nullable DisputePacket of(Walk walk, Brief brief, Instant asOf) {
    var rows = walk.rowsWith(Headings.PART);
    if (rows.isEmpty()) {
      return null;
    }
    var parts = parts(rows, brief, asOf);
    var fields = fields(walk.rowsWith(Headings.FIELD), parts, brief);
    var category = walk.rowWith(Headings.DISPUTED_AS);
    var word = category == null ? null : category.word(Headings.DISPUTED_AS);
    var stage = brief.dealings().dispute();
    return new DisputePacket(
        word == null ? NO_CATEGORY : word,
        brief.dealings().disputeSource(),
        stage == DisputeStage.NONE ? null : stage,
        brief.details().disputeAmount(),
        brief.details().disputeDueBy(),
        completeness(parts),
        List.copyOf(parts.values()),
        fields,
        fields.stream()
            .filter(field -> field.state() == FieldState.MISSING)
            .map(Field::name)
            .toList(),
        warnings(walk),
        category == null ? List.of() : category.because());
  }

  private Map<String, Part> parts(List<ResultRow> rows, Brief brief, Instant asOf) {
    var parts = new LinkedHashMap<String, Part>();
    for (ResultRow row : rows) {
      var word = row.requiredWord(Headings.PART);
      if (!parts.containsKey(word)) {
        parts.put(word, part(word, row, brief, asOf));
      }
    }
    return parts;
  }

  private Part part(String word, ResultRow row, Brief brief, Instant asOf) {
    var need = row.requiredWord(Headings.NEEDED, PacketNeed.class);
    var state = state(word, need, brief);
    boolean open = state == PartState.MISSING || state == PartState.TO_CHECK;
    var why =
        row.text(team.language() == Language.CHINESE ? Headings.WHY_PART_ZH : Headings.WHY_PART);
    return new Part(
        word,
        need,
        state,
        state == PartState.NOT_APPLICABLE ? null : row.word(Headings.PART_FROM),
        open ? row.word(Headings.PART_BY) : null,
        open ? dueBy(row, brief, asOf) : null,
        state == PartState.NOT_APPLICABLE ? null : places.of(word, team.language()),
        why,
        row.because());
  }

  private static PartState state(String word, PacketNeed need, Brief brief) {
    var proof = brief.proof();
    if (need == PacketNeed.NOT_APPLICABLE) {
      return PartState.NOT_APPLICABLE;
    }
    if (need == PacketNeed.GIVEN || proof.accepted().contains(word)) {
      return PartState.HAVE;
    }
    return proof.received().contains(word) && !proof.rejected().contains(word)
        ? PartState.TO_CHECK
        : PartState.MISSING;
  }

  /** The table's time for it, never later than the platform's own date. */
  private static @Nullable Instant dueBy(ResultRow row, Brief brief, Instant asOf) {
    var within = row.duration(Headings.PART_WITHIN);
    var platforms = brief.details().disputeDueBy();
    if (within == null) {
      return platforms;
    }
    var due = asOf.plus(within);
    return platforms != null && platforms.isBefore(due) ? platforms : due;
  }

  /** Rounded down, so that 1 means that nothing is left to bring. */
  private static BigDecimal completeness(Map<String, Part> parts) {
    int counted = 0;
    int there = 0;
    for (Part part : parts.values()) {
      if (part.need() == PacketNeed.REQUIRED || part.need() == PacketNeed.GIVEN) {
        counted++;
        there += part.state() == PartState.HAVE ? 1 : 0;
      }
    }
    return counted == 0
        ? BigDecimal.ONE.setScale(2)
        : BigDecimal.valueOf(there).divide(BigDecimal.valueOf(counted), 2, RoundingMode.DOWN);
  }

  private List<Field> fields(List<ResultRow> rows, Map<String, Part> parts, Brief brief) {
    var facts = new FactValues(brief, platform);
    var fields = new LinkedHashMap<String, Field>();
    for (ResultRow row : rows) {
      var name = row.text(Headings.FIELD);
      var part = row.word(Headings.FIELD_PART);
      if (!fields.containsKey(name) && !leftOut(part, parts)) {
        fields.put(name, field(name, part, row, parts, brief, facts));
      }
    }
    return List.copyOf(fields.values());
  }

  /** A part that does not apply here, or that no row names, has no place in the form. */
  private static boolean leftOut(@Nullable String part, Map<String, Part> parts) {
    if (part == null) {
      return false;
    }
    var known = parts.get(part);
    return known == null || known.state() == PartState.NOT_APPLICABLE;
  }

  private Field field(
      String name,
      @Nullable String part,
      ResultRow row,
      Map<String, Part> parts,
      Brief brief,
      FactValues facts) {
    var text = texts.find(row.text(Headings.FIELD_VALUE));
    List<CellRef> because = row.because();
    if (text != null) {
      var written = text.write(facts);
      return written == null || written.isBlank()
          ? new Field(name, part, FieldState.MISSING, null, because)
          : new Field(name, part, FieldState.FILLED, written.strip(), because);
    }
    var known = part == null ? null : parts.get(part);
    if (known == null || known.state() != PartState.HAVE) {
      return new Field(name, part, FieldState.MISSING, null, because);
    }
    var file = "evidence." + part;
    var kept = brief.personalValuesPresent().contains(file) ? FactValues.inBraces(file) : null;
    return new Field(name, part, FieldState.AT_HAND, kept == null ? known.keptAt() : kept, because);
  }

  private List<String> warnings(Walk walk) {
    var heading =
        team.language() == Language.CHINESE ? Headings.PACKET_WARNING_ZH : Headings.PACKET_WARNING;
    var warnings = new ArrayList<String>();
    for (ResultRow row : walk.rowsWith(heading)) {
      warnings.add(row.text(heading));
    }
    return List.copyOf(warnings);
  }
}

package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.AnchorEvent;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.CaseState;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.EscalationTiming;
import io.proofdesk.model.vocabulary.EvidenceState;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.FieldState;
import io.proofdesk.model.vocabulary.IdentityLevel;
import io.proofdesk.model.vocabulary.ItemState;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.PacketNeed;
import io.proofdesk.model.vocabulary.PartState;
import io.proofdesk.model.vocabulary.PaymentState;
import io.proofdesk.model.vocabulary.Priority;
import io.proofdesk.model.vocabulary.ProductionStage;
import io.proofdesk.model.vocabulary.PromiseSource;
import io.proofdesk.model.vocabulary.PromiseState;
import io.proofdesk.model.vocabulary.RefundState;
import io.proofdesk.model.vocabulary.ReturnClass;
import io.proofdesk.model.vocabulary.ReturnState;
import io.proofdesk.model.vocabulary.Sentiment;
import io.proofdesk.model.vocabulary.Standing;
import io.proofdesk.model.vocabulary.TrackingState;
import io.proofdesk.model.vocabulary.WriteBackTiming;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The word lists that code branches on: a vocabulary may name their words and change none. */
final class ClosedWords {
  private static final List<Class<? extends Enum<?>>> LISTS =
      List.of(
          ActionType.class,
          AnchorEvent.class,
          Basis.class,
          BoundaryKind.class,
          CaseState.class,
          Channel.class,
          ClockType.class,
          DisputeStage.class,
          EscalationTiming.class,
          EvidenceState.class,
          Fault.class,
          FieldState.class,
          IdentityLevel.class,
          ItemState.class,
          OrderStatus.class,
          PacketNeed.class,
          PartState.class,
          PaymentState.class,
          Priority.class,
          ProductionStage.class,
          PromiseSource.class,
          PromiseState.class,
          RefundState.class,
          ReturnClass.class,
          ReturnState.class,
          Sentiment.class,
          Standing.class,
          TrackingState.class,
          WriteBackTiming.class);

  private ClosedWords() {}

  /** The words of a closed list, in the order of the model, or null for any other name. */
  static @Nullable List<String> of(String list) {
    return LISTS.stream()
        .filter(type -> type.getSimpleName().equals(list))
        .map(ClosedWords::words)
        .findFirst()
        .orElse(null);
  }

  static Stream<String> names() {
    return LISTS.stream().map(Class::getSimpleName);
  }

  static List<String> words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }
}

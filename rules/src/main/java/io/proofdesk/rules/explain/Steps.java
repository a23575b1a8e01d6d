package io.proofdesk.rules.explain;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.IdentityLevel;
import io.proofdesk.model.vocabulary.ReturnState;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.vocabulary.ChangedBrief;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can still happen to a case, and the brief it is then. What has happened already, what nobody
 * can bring about, and what would change facts nobody can foresee is not among it. Thread-safe.
 */
final class Steps {
  /** Before an order is known, these are steps of their own, which say more than a proof does. */
  private static final Set<String> LEADS_TO_THE_ORDER = Set.of("ORDER_NUMBER", "CUSTOMER_EMAIL");

  private static final Set<String> SHOWS_PICKING = Set.of("PICK_RECORD", "RECEIVED_ITEM_PHOTO");
  private static final Value STORE_ERROR = new Value.Word(Fault.STORE_ERROR.name());

  private static final String SPEC_CONFIRMATION = "SPEC_CONFIRMATION";
  private static final String CUSTOMIZATION_SPEC = "CUSTOMIZATION_SPEC";

  /** What a case proves by itself once a step is taken, as its briefing would find. */
  private static final Map<StepKind, String> PROVES =
      Map.of(
          StepKind.BUYER_IDENTIFIED, "CUSTOMER_EMAIL",
          StepKind.CARRIER_ASKED, OrderSteps.CARRIER_CHECK,
          StepKind.DELIVERY_PROVED, "DELIVERY_PROOF",
          StepKind.REPLACEMENT_IN_STOCK, "STOCK_STATUS",
          StepKind.NEW_SPEC_GIVEN, CUSTOMIZATION_SPEC);

  private static final Set<DisputeStage> RUNNING =
      Set.of(
          DisputeStage.INQUIRY,
          DisputeStage.CHARGEBACK,
          DisputeStage.PRE_ARBITRATION,
          DisputeStage.ARBITRATION);

  private static final Set<ReturnState> ON_ITS_WAY =
      Set.of(ReturnState.REQUESTED, ReturnState.OPEN, ReturnState.IN_TRANSIT);

  private final ChangedBrief changed;

  Steps(ChangedBrief changed) {
    this.changed = changed;
  }

  /** Every step that a case has before it, the evidence first. */
  List<OpenStep> open(Brief brief, Decision decision) {
    var steps = new ArrayList<OpenStep>();
    var ofTheOrder = OrderSteps.open(brief);
    for (var need : decision.evidence().required()) {
      boolean tells = !brief.order().known() && LEADS_TO_THE_ORDER.contains(need.type());
      // whoever can still ask the carrier accepts its answer by that
      boolean asks =
          need.type().equals(OrderSteps.CARRIER_CHECK)
              && (ofTheOrder.contains(StepKind.CARRIER_ASKED)
                  || ofTheOrder.contains(StepKind.LOSS_CONFIRMED));
      if (!brief.proof().accepted().contains(need.type()) && !tells && !asks) {
        steps.add(new OpenStep(StepKind.EVIDENCE_ACCEPTED, need.type()));
      }
    }
    if (decision.boundary().kind() == BoundaryKind.APPROVAL_REQUIRED) {
      for (var option : decision.boundary().resolutions()) {
        if (!brief.dealings().approved().contains(option.resolution())) {
          steps.add(new OpenStep(StepKind.APPROVED, option.resolution()));
        }
      }
    }
    ofTheOrder.forEach(kind -> steps.add(OpenStep.of(kind)));
    facts(brief).forEach(kind -> steps.add(OpenStep.of(kind)));
    return List.copyOf(steps);
  }

  private static List<StepKind> facts(Brief brief) {
    var kinds = new ArrayList<StepKind>();
    var dispute = brief.dealings().dispute();
    if (dispute != null && RUNNING.contains(dispute)) {
      kinds.addAll(List.of(StepKind.DISPUTE_WITHDRAWN, StepKind.DISPUTE_WON));
    }
    if (brief.customer().identity().compareTo(IdentityLevel.EMAIL_ORDER) < 0
        && brief.order().known()) {
      kinds.add(StepKind.BUYER_IDENTIFIED);
    }
    if (no(brief.parcel().deliveryProof()) && brief.parcel().daysSinceDelivery() != null) {
      kinds.add(StepKind.DELIVERY_PROVED);
    }
    if (no(brief.message().confirmsReceipt()) && brief.parcel().trackingState() != null) {
      kinds.add(StepKind.RECEIPT_CONFIRMED);
    }
    var back = brief.dealings().returnState();
    if (back != null && ON_ITS_WAY.contains(back)) {
      kinds.add(StepKind.RETURN_RECEIVED);
    }
    if (no(brief.order().replacementInStock())) {
      kinds.add(StepKind.REPLACEMENT_IN_STOCK);
    }
    custom(brief, kinds);
    return kinds;
  }

  private static void custom(Brief brief, List<StepKind> kinds) {
    if (no(brief.order().custom())) {
      return;
    }
    var making = brief.production();
    if (no(making.requestedSpecGiven())) {
      kinds.add(StepKind.NEW_SPEC_GIVEN);
    } else if (no(making.requestedSpecSent())) {
      kinds.add(StepKind.NEW_SPEC_SENT);
    }
    if (making.itemMatchesSpec() == null && wasConfirmed(brief)) {
      kinds.addAll(List.of(StepKind.ITEM_FOUND_RIGHT, StepKind.ITEM_FOUND_WRONG));
    }
    if (making.rushCapacity() == null) {
      kinds.add(StepKind.RUSH_POSSIBLE);
    }
  }

  /** Without a confirmed wording there is nothing an item could differ from. */
  private static boolean wasConfirmed(Brief brief) {
    var accepted = brief.proof().accepted();
    return accepted.contains(SPEC_CONFIRMATION)
        || (accepted.contains(CUSTOMIZATION_SPEC) && no(brief.production().requestedSpecGiven()));
  }

  private static boolean no(@Nullable Boolean fact) {
    return fact == null || !fact;
  }

  /** The brief once some steps are taken. */
  Brief taken(Brief brief, List<OpenStep> steps) {
    var changes = new LinkedHashMap<String, Value>();
    var received = new TreeSet<>(brief.proof().received());
    var accepted = new TreeSet<>(brief.proof().accepted());
    var rejected = new TreeSet<>(brief.proof().rejected());
    var approved = new TreeSet<>(brief.dealings().approved());
    for (var step : steps) {
      var word = step.word();
      if (step.kind() == StepKind.EVIDENCE_ACCEPTED && word != null) {
        received.add(word);
        accepted.add(word);
        rejected.remove(word);
        blame(brief, word, changes);
      } else if (step.kind() == StepKind.APPROVED && word != null) {
        approved.add(word);
        changes.put("dealings.approved", words(approved));
        approval(brief, changes);
      } else {
        changes.putAll(change(step.kind()));
        changes.putAll(OrderSteps.change(step.kind(), brief));
        received.addAll(OrderSteps.proves(step.kind()));
        accepted.addAll(OrderSteps.proves(step.kind()));
        var proof = PROVES.get(step.kind());
        boolean emailMissing =
            step.kind() == StepKind.BUYER_IDENTIFIED && no(brief.customer().emailKnown());
        if (proof != null && !emailMissing) {
          received.add(proof);
          accepted.add(proof);
        }
        if (step.kind() == StepKind.NEW_SPEC_GIVEN) {
          // a yes to the old wording is no yes to the new one
          received.remove(SPEC_CONFIRMATION);
          accepted.remove(SPEC_CONFIRMATION);
        }
      }
    }
    accepted.removeAll(rejected);
    if (!received.equals(brief.proof().received())
        || !accepted.equals(brief.proof().accepted())
        || !rejected.equals(brief.proof().rejected())) {
      changes.put("proof.received", words(received));
      changes.put("proof.accepted", words(accepted));
      changes.put("proof.rejected", words(rejected));
    }
    return telling(changed.of(brief, changes), OrderSteps.tells(steps));
  }

  /** The brief of a case that can fill in some values more. */
  private static Brief telling(Brief brief, List<String> more) {
    if (brief.personalValuesPresent().containsAll(more)) {
      return brief;
    }
    var present = new TreeSet<>(brief.personalValuesPresent());
    present.addAll(more);
    return new Brief(
        brief.store(),
        brief.message(),
        brief.customer(),
        brief.order(),
        brief.parcel(),
        brief.production(),
        brief.proof(),
        brief.dealings(),
        brief.history(),
        brief.details(),
        brief.attributes(),
        brief.contradictions(),
        present,
        brief.heard());
  }

  /** A wrong item that is seen, or found in the record of picking it, is the store's fault. */
  private static void blame(Brief brief, String evidence, Map<String, Value> changes) {
    var intents = brief.message().intents();
    if (intents != null && intents.contains("WRONG_ITEM") && SHOWS_PICKING.contains(evidence)) {
      changes.put("proof.fault", STORE_ERROR);
    }
  }

  /** Every approval has to reach the value; one more does not mend another. */
  private static void approval(Brief brief, Map<String, Value> changes) {
    var value = brief.order().affectedValue();
    if (value == null || Boolean.TRUE.equals(brief.order().currencyDiffers())) {
      return;
    }
    var before = brief.dealings().approvedUpTo();
    if (before == null || before.amountMinor() < value.amountMinor()) {
      changes.put("dealings.approvedUpTo", new Value.Whole(value.amountMinor()));
    }
    if (brief.dealings().approved().isEmpty()) {
      changes.put("dealings.approvalCoversValue", new Value.YesNo(true));
    }
  }

  private static Map<String, Value> change(StepKind kind) {
    var yes = new Value.YesNo(true);
    return switch (kind) {
      case EVIDENCE_ACCEPTED,
          APPROVED,
          WRITER_KNOWN,
          ORDER_NAMED,
          PAYMENT_SEEN,
          PARCEL_SENT,
          PARCEL_DELIVERED,
          PARCEL_SCANNED,
          PARCEL_RETURNING,
          LOSS_REPORTED,
          LOSS_CONFIRMED ->
          Map.of();
      case BUYER_IDENTIFIED ->
          Map.of("customer.identity", new Value.Word(IdentityLevel.EMAIL_ORDER.name()));
      case CARRIER_ASKED -> Map.of("parcel.carrierAsked", yes);
      case DELIVERY_PROVED -> Map.of("parcel.deliveryProof", yes);
      case RECEIPT_CONFIRMED ->
          Map.of("message.confirmsReceipt", yes, "message.deniesReceipt", new Value.YesNo(false));
      case DISPUTE_WITHDRAWN ->
          Map.of("dealings.dispute", new Value.Word(DisputeStage.NONE.name()));
      case DISPUTE_WON -> Map.of("dealings.dispute", new Value.Word(DisputeStage.WON.name()));
      case RETURN_RECEIVED ->
          Map.of("dealings.returnState", new Value.Word(ReturnState.RECEIVED.name()));
      case REPLACEMENT_IN_STOCK -> Map.of("order.replacementInStock", yes);
      case NEW_SPEC_GIVEN -> Map.of("production.requestedSpecGiven", yes);
      case NEW_SPEC_SENT -> Map.of("production.requestedSpecSent", yes);
      case ITEM_FOUND_RIGHT -> Map.of("production.itemMatchesSpec", yes);
      case ITEM_FOUND_WRONG ->
          Map.of("production.itemMatchesSpec", new Value.YesNo(false), "proof.fault", STORE_ERROR);
      case RUSH_POSSIBLE -> Map.of("production.rushCapacity", yes);
    };
  }

  private static Value words(SortedSet<String> ids) {
    return new Value.Words(ids);
  }
}

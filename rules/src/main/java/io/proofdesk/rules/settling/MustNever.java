package io.proofdesk.rules.settling;

import static io.proofdesk.rules.settling.InvariantCoverage.In.absent;
import static io.proofdesk.rules.settling.InvariantCoverage.In.empty;
import static io.proofdesk.rules.settling.InvariantCoverage.In.enormous;
import static io.proofdesk.rules.settling.InvariantCoverage.In.having;
import static io.proofdesk.rules.settling.InvariantCoverage.In.no;
import static io.proofdesk.rules.settling.InvariantCoverage.In.twoOrMore;
import static io.proofdesk.rules.settling.InvariantCoverage.In.words;
import static io.proofdesk.rules.settling.InvariantCoverage.In.yes;

import io.proofdesk.model.vocabulary.Trait;
import io.proofdesk.rules.settling.InvariantCoverage.In;
import io.proofdesk.rules.table.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Something that must never come out, whatever a profile says.
 *
 * @param invariant the word of the invariant it belongs to
 * @param sentence what it is, in one sentence
 * @param columns the columns it is told by, each with the values that make it so
 */
record MustNever(String invariant, String sentence, List<In> columns) {
  private static final String MISSING = "Missing blocking evidence";
  private static final String RECOMMENDED = "Traits recommended";
  private static final String OFFERED = "Traits offered";
  private static final String TO_CHOOSE = "Traits to choose";
  private static final String DISPUTE = "Dispute";
  private static final String IDENTITY = "Identity";
  private static final String[] MOVES = {"MOVES_MONEY", "MOVES_GOODS"};
  private static final String[] LEAVES_US = {"MOVES_MONEY", "SHIPS_AGAIN"};
  private static final In ANY_SITUATION = words(Headings.SITUATION, "OTHER");
  private static final In CLOSED =
      words(Headings.BOUNDARY, "EVIDENCE_FIRST", "FORBIDDEN", "NOT_APPLICABLE").orAbsent();
  private static final In OPEN = words(Headings.BOUNDARY, "AUTO_ALLOWED");
  private static final In ON_APPROVAL = words(Headings.BOUNDARY, "APPROVAL_REQUIRED");
  private static final In SOMETHING_MISSING = having(MISSING, "OTHER");
  private static final In EXECUTES = having(Headings.DO, "EXECUTE");
  private static final In DISPUTED =
      words(DISPUTE, "INQUIRY", "CHARGEBACK", "PRE_ARBITRATION", "ARBITRATION");
  private static final In STRANGER = words(IDENTITY, "NONE").orAbsent();
  private static final In CONTRADICTING = yes("Facts contradict");
  private static final String PAID_FOR = "Paid for";
  // a change that costs nothing may be made while the money is reserved or partly here
  private static final In NEITHER_RESERVED_NOR_PARTLY_PAID =
      words("Payment", "PENDING", "PAID", "PARTIALLY_REFUNDED", "REFUNDED", "VOIDED", "FAILED")
          .orAbsent();
  private static final In OTHER_STOPS = having(Headings.STOP, "OTHER").orAbsent();

  /** Every combination of values that makes it so. */
  List<Map<String, Optional<Value>>> points() {
    return InvariantCoverage.product(columns);
  }

  static List<MustNever> all(Function<Trait, Collection<String>> routesWith) {
    var serious = new TreeSet<String>();
    for (Trait trait : List.of(Trait.LEGAL, Trait.PRESS, Trait.SAFETY)) {
      serious.addAll(routesWith.apply(trait));
    }
    var forPeople = words(Headings.ROUTE, serious);
    var inPublic = words(Headings.ROUTE, routesWith.apply(Trait.PUBLIC));
    var ofMoney = words(Headings.ROUTE, routesWith.apply(Trait.MOVES_MONEY));
    var asking = words(Headings.ROUTE, routesWith.apply(Trait.ASKS_FOR_DATA));
    return List.of(
        never(
            "MONEY_BEFORE_EVIDENCE",
            "the boundary is open while blocking evidence is missing",
            OPEN,
            SOMETHING_MISSING),
        never(
            "MONEY_BEFORE_EVIDENCE",
            "something is executed while blocking evidence is missing",
            SOMETHING_MISSING,
            EXECUTES),
        never(
            "MONEY_BEFORE_EVIDENCE",
            "money or goods are recommended while blocking evidence is missing",
            SOMETHING_MISSING,
            having(RECOMMENDED, MOVES)),
        never(
            "MOVE_WITHOUT_BOUNDARY",
            "something is executed or proposed outside the boundary",
            CLOSED,
            having(Headings.DO, "EXECUTE", "PROPOSE")),
        never(
            "MOVE_WITHOUT_BOUNDARY",
            "money or goods are recommended outside the boundary",
            CLOSED,
            having(RECOMMENDED, MOVES)),
        never(
            "MOVE_WITHOUT_BOUNDARY",
            "money or goods are offered outside the boundary",
            CLOSED,
            having(OFFERED, MOVES)),
        never(
            "MOVE_WITHOUT_BOUNDARY",
            "something is executed without a recorded approval",
            ON_APPROVAL,
            EXECUTES,
            empty("Approved").orAbsent()),
        never(
            "MOVE_WITHOUT_BOUNDARY",
            "something is executed that is not what was approved",
            ON_APPROVAL,
            EXECUTES,
            empty("Recommended and approved").orAbsent()),
        never(
            "MOVE_WITHOUT_BOUNDARY",
            "something is executed beyond what the approval reaches",
            ON_APPROVAL,
            EXECUTES,
            no("Approval covers value").orAbsent()),
        never(
            "REFUND_DURING_DISPUTE",
            "money is offered beside an open dispute",
            DISPUTED,
            having(OFFERED, "MOVES_MONEY")),
        never(
            "REFUND_DURING_DISPUTE",
            "something is executed beside an open dispute",
            DISPUTED,
            EXECUTES),
        never(
            "REFUND_DURING_DISPUTE", "the boundary is open beside an open dispute", DISPUTED, OPEN),
        never(
            "REFUND_DURING_DISPUTE",
            "the boundary is open after a lost dispute took the money",
            words(DISPUTE, "LOST"),
            OPEN),
        never(
            "REFUND_DURING_DISPUTE",
            "an open dispute goes without its own stop line",
            DISPUTED,
            OTHER_STOPS),
        never(
            "MONEY_BEYOND_LIMIT",
            "money of any amount is recommended without an approval",
            OPEN,
            ofMoney,
            having(RECOMMENDED, "MOVES_MONEY"),
            enormous("Affected value"),
            enormous("Order value")),
        never(
            "MONEY_BEYOND_LIMIT",
            "money of any amount is left to the customer's choice without an approval",
            OPEN,
            ofMoney,
            having(TO_CHOOSE, "MOVES_MONEY"),
            enormous("Affected value"),
            enormous("Order value")),
        never(
            "MONEY_BEYOND_LIMIT",
            "money or a second parcel is recommended without an amount it may reach",
            OPEN,
            having(RECOMMENDED, LEAVES_US),
            absent(Headings.UP_TO),
            ANY_SITUATION),
        never(
            "MONEY_BEYOND_LIMIT",
            "money or a second parcel is left to the customer's choice without an amount",
            OPEN,
            having(TO_CHOOSE, LEAVES_US),
            absent(Headings.UP_TO),
            ANY_SITUATION),
        never(
            "MONEY_BEYOND_LIMIT",
            "something is made again without an amount it may reach",
            OPEN,
            having("Offered", "REMAKE_RUSH"),
            absent(Headings.UP_TO),
            ANY_SITUATION),
        never(
            "MONEY_BEYOND_LIMIT",
            "an amount in another currency moves without an approval",
            OPEN,
            yes("Currency differs")),
        never(
            "MONEY_BEYOND_LIMIT",
            "something of unknown value moves without an approval",
            OPEN,
            absent("Affected value")),
        never(
            "THREAT_PAID_AUTOMATICALLY",
            "a threat opens the boundary by itself",
            OPEN,
            yes("Dispute threat")),
        never(
            "THREAT_PAID_AUTOMATICALLY",
            "something is executed because of a threat",
            EXECUTES,
            yes("Dispute threat")),
        never(
            "ONE_LOSS_PAID_TWICE",
            "two ways to make one loss good are carried out at once",
            OPEN,
            EXECUTES,
            twoOrMore("Remedies at once")),
        never(
            "ONE_LOSS_PAID_TWICE",
            "something is carried out while two ways to make one loss good are approved",
            ON_APPROVAL,
            EXECUTES,
            twoOrMore("Ways approved")),
        never(
            "REVIEW_TRADE",
            "money or goods are offered in a conversation about a review",
            inPublic,
            having(OFFERED, MOVES)),
        never(
            "REVIEW_TRADE",
            "a conversation about a review goes without its own stop line",
            inPublic,
            OTHER_STOPS),
        never(
            "TEMPLATE_INSTEAD_OF_PERSON",
            "a legal threat is answered by a template",
            yes("Legal threat"),
            no(Headings.HUMAN_EDIT)),
        never(
            "TEMPLATE_INSTEAD_OF_PERSON",
            "the press is answered by a template",
            yes("Press"),
            no(Headings.HUMAN_EDIT)),
        never(
            "TEMPLATE_INSTEAD_OF_PERSON",
            "a safety matter is answered by a template",
            yes("Safety issue"),
            no(Headings.HUMAN_EDIT)),
        never(
            "TEMPLATE_INSTEAD_OF_PERSON",
            "a legal, press or safety case is answered by a template",
            forPeople,
            no(Headings.HUMAN_EDIT).orAbsent()),
        never(
            "TEMPLATE_INSTEAD_OF_PERSON",
            "a legal, press or safety case is not handed over",
            forPeople,
            having(Headings.DO, "REPLY").orAbsent()),
        never(
            "DATA_BEFORE_IDENTITY",
            "something is executed for somebody we do not know",
            STRANGER,
            EXECUTES),
        never(
            "DATA_BEFORE_IDENTITY",
            "somebody we do not know is answered without the stop line against order data",
            STRANGER,
            OTHER_STOPS),
        never(
            "DATA_BEFORE_IDENTITY",
            "something is executed or proposed while we still ask who writes and what about",
            asking,
            having(Headings.DO, "EXECUTE", "PROPOSE")),
        never(
            "HOLD_WITHOUT_UPDATE",
            "no next update is due",
            having(Headings.CLOCK, "FIRST_REPLY"),
            ANY_SITUATION),
        never("HOLD_WITHOUT_UPDATE", "no clock runs", absent(Headings.CLOCK)),
        never("HOLD_WITHOUT_OWNER", "nobody owns the case", absent(Headings.OWNER)),
        never("HOLD_WITHOUT_OWNER", "nobody can say what is going on", absent(Headings.SITUATION)),
        never(
            "MOVE_ON_CONTRADICTION",
            "money or goods may move on contradicting facts",
            CONTRADICTING,
            words(Headings.BOUNDARY, "AUTO_ALLOWED", "APPROVAL_REQUIRED")),
        never(
            "MOVE_ON_CONTRADICTION",
            "something is executed on contradicting facts",
            CONTRADICTING,
            EXECUTES),
        never(
            "MOVE_WITHOUT_PAYMENT",
            "money or goods move by themselves on an order that is unpaid, cancelled or paid back",
            OPEN,
            no(PAID_FOR),
            NEITHER_RESERVED_NOR_PARTLY_PAID),
        never(
            "MOVE_WITHOUT_PAYMENT",
            "money moves by itself on an order whose money is reserved or only partly here",
            OPEN,
            no(PAID_FOR),
            having(OFFERED, "MOVES_MONEY")),
        never(
            "MOVE_WITHOUT_PAYMENT",
            "something is sent again on an order whose money is reserved or only partly here",
            OPEN,
            no(PAID_FOR),
            having(OFFERED, "SHIPS_AGAIN")),
        never(
            "MOVE_WITHOUT_PAYMENT",
            "something is made again on an order whose money is reserved or only partly here",
            OPEN,
            no(PAID_FOR),
            having("Offered", "REMAKE_RUSH")),
        never(
            "RESHIP_BEFORE_SHIPPING",
            "something is sent again by itself that was never sent",
            OPEN,
            having(OFFERED, "SHIPS_AGAIN"),
            no("Ever shipped")));
  }

  private static MustNever never(String invariant, String sentence, In... columns) {
    return new MustNever(invariant, sentence, List.of(columns));
  }
}

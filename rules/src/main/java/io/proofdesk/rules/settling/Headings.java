package io.proofdesk.rules.settling;

import io.proofdesk.rules.note.CaseTexts;
import java.util.List;

/**
 * The result columns the decision is read from. A rulebook must fill each of them; which workbooks
 * do is its own business.
 */
public final class Headings {
  static final String PRECEDENCE = "Precedence";
  static final String ROUTE = "Route";
  static final String SITUATION = "Situation";
  static final String EVIDENCE = "Evidence";
  static final String BLOCKS = "Blocks";
  static final String FROM = "From";
  static final String DUE_WITHIN = "Due within";
  static final String WHY_ASKED = "Why asked";
  static final String WHY_ASKED_IN_CHINESE = "Why asked in Chinese";
  static final String BOUNDARY = "Boundary";
  static final String APPROVER = "Approver";
  static final String UP_TO = "Up to";
  static final String RESOLUTION = "Resolution";
  static final String STANDING = "Standing";
  static final String CONDITION = "Condition";
  static final String CONDITION_IN_CHINESE = "Condition in Chinese";
  static final String ESCALATE_TO = "Escalate to";
  static final String WHEN = "When";
  static final String TRIGGER = "Trigger";
  static final String TRIGGER_IN_CHINESE = "Trigger in Chinese";
  static final String CLOCK = "Clock";
  static final String STARTS_AT = "Starts at";
  static final String DUE = "Due";
  static final String TARGET = "Target";
  static final String COUNTS = "Counts";
  static final String WARN_BEFORE = "Warn before";
  static final String PAUSED_CLOCK = "Paused clock";
  static final String WHILE = "While";
  static final String PRIORITY = "Priority";
  static final String OWNER = "Owner";
  static final String STOP = "Stop";
  static final String UNTIL = "Until";
  static final String UNTIL_IN_CHINESE = "Until in Chinese";
  static final String REASON = "Reason";
  static final String REASON_IN_CHINESE = "Reason in Chinese";
  static final String DO = "Do";
  static final String WHAT = "What";
  static final String WHO = "Who";
  static final String INSTRUCTION = "Instruction";
  static final String INSTRUCTION_IN_CHINESE = "Instruction in Chinese";
  static final String ATTEMPTS = "Attempts";
  static final String THEN = "Then";
  static final String BY_CLOCK = "By clock";
  static final String WRITE_BACK_TO = "Write back to";
  static final String TIMING = "Timing";
  static final String WHAT_TO_WRITE = "What to write";
  static final String WHAT_TO_WRITE_IN_CHINESE = "What to write in Chinese";
  static final String REPLY = "Reply";
  static final String ACKNOWLEDGE_WITH = "Acknowledge with";
  static final String ALSO_ABOUT = "Also about";
  static final String ALSO_ASKED = "Also asked";
  static final String ALSO_SAID_WITH = "Also said with";
  static final String OPEN_WITH = "Open with";
  static final String CLOSE_WITH = "Close with";
  static final String HUMAN_EDIT = "Human edit";
  static final String DISPUTED_AS = "Disputed as";
  static final String PART = "Part";
  static final String NEEDED = "Needed";
  static final String PART_FROM = "Part from";
  static final String PART_BY = "Part by";
  static final String PART_WITHIN = "Part within";
  static final String WHY_PART = "Why it counts";
  static final String WHY_PART_ZH = "Why it counts in Chinese";
  static final String FIELD = "Field";
  static final String FIELD_PART = "Field part";
  static final String FIELD_VALUE = CaseTexts.FIELD_VALUE;
  static final String PACKET_WARNING = "Packet warning";
  static final String PACKET_WARNING_ZH = "Packet warning in Chinese";
  static final String NOTE_LINE = "Note line";
  static final String RISKY_ROUTE = "Risky route";
  static final String WHY_RISKY = "Why risky";
  static final String RISKY_ROUTE_IN_CHINESE = "Risky route in Chinese";
  static final String WHY_RISKY_IN_CHINESE = "Why risky in Chinese";
  static final String BROKEN = "Broken";
  static final String SENTENCE = "Sentence";
  static final String SENTENCE_IN_CHINESE = "Sentence in Chinese";

  /** One heading of each group; a rulebook without a table that fills it cannot decide. */
  public static final List<String> REQUIRED =
      List.of(
          ROUTE,
          SITUATION,
          EVIDENCE,
          BOUNDARY,
          RESOLUTION,
          ESCALATE_TO,
          CLOCK,
          PRIORITY,
          STOP,
          DO,
          WRITE_BACK_TO,
          REPLY,
          BROKEN);

  private Headings() {}
}

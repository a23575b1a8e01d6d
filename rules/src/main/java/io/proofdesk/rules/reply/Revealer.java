package io.proofdesk.rules.reply;

import io.proofdesk.model.brief.PersonalValues;
import io.proofdesk.model.decision.Boundary;
import io.proofdesk.model.decision.CaseNotes;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.DisputePacket;
import io.proofdesk.model.decision.EscalationDecision;
import io.proofdesk.model.decision.EvidenceDecision;
import io.proofdesk.model.decision.FirstReply;
import io.proofdesk.model.decision.NextAction;
import io.proofdesk.model.decision.StopAction;
import io.proofdesk.model.decision.WriteBack;
import io.proofdesk.model.signal.Heard;
import io.proofdesk.model.vocabulary.FieldState;
import io.proofdesk.rules.reply.text.Placeholder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the personal values into a decision's texts: the form that leaves. One pass from left to
 * right, values as they are: what a value contains is never read as a placeholder again. Public
 * texts are left alone. Thread-safe.
 */
public final class Revealer {
  /** How the place of a file begins until it is filled in. */
  private static final String FILE = "{{evidence.";

  private Revealer() {}

  /** The decision with its texts filled. */
  public static Decision reveal(Decision masked, PersonalValues values) {
    var filling = new Filling(values);
    return new Decision(
        masked.decisionId(),
        masked.store(),
        masked.asOf(),
        masked.rulebook(),
        masked.outcome(),
        filling.heard(masked.heard()),
        masked.route(),
        masked.situation(),
        masked.riskyRoute(),
        masked.priority(),
        masked.assessment(),
        filling.reply(masked.firstReply()),
        filling.evidence(masked.evidence()),
        filling.boundary(masked.boundary()),
        filling.escalation(masked.escalation()),
        masked.clocks(),
        masked.stopActions().stream().map(filling::stop).toList(),
        masked.nextActions().stream().map(filling::action).toList(),
        masked.writeBacks().stream().map(filling::writeBack).toList(),
        filling.packet(masked.disputePacket()),
        filling.notes(masked.caseNotes()),
        masked.warnings().stream().map(filling::warning).toList());
  }

  private record Filling(PersonalValues values) {

    Heard heard(Heard heard) {
      var words = values.words();
      return words == null ? heard : heard.quoting(words);
    }

    FirstReply reply(FirstReply reply) {
      var text = reply.text();
      // INVARIANT(no braces to a customer): a value that went missing since rendering takes the
      // text with it, and a person writes
      boolean complete = text == null || complete(text);
      var acknowledgement = reply.acknowledgement();
      return new FirstReply(
          reply.templateId(),
          reply.locale(),
          reply.channel(),
          text == null || !complete ? null : filled(text),
          reply.publicText(),
          acknowledgement == null || !complete(acknowledgement) ? null : filled(acknowledgement),
          reply.mustSay().stream().map(this::filled).toList(),
          reply.mustNotSay().stream().map(this::filled).toList(),
          reply.requiresHumanEdit() || !complete,
          reply.because());
    }

    EvidenceDecision evidence(EvidenceDecision evidence) {
      var required =
          evidence.required().stream()
              .map(
                  piece ->
                      new EvidenceDecision.Required(
                          piece.type(),
                          piece.blocks(),
                          piece.from(),
                          filled(piece.why()),
                          piece.status(),
                          piece.deadline(),
                          piece.because()))
              .toList();
      return new EvidenceDecision(
          required, evidence.received(), evidence.missing(), evidence.blocking());
    }

    Boundary boundary(Boundary boundary) {
      var options =
          boundary.resolutions().stream()
              .map(
                  option ->
                      new Boundary.ResolutionOption(
                          option.resolution(),
                          option.standing(),
                          filled(option.condition()),
                          option.because()))
              .toList();
      return new Boundary(
          boundary.kind(), boundary.maxAmount(), boundary.approver(), options, boundary.because());
    }

    EscalationDecision escalation(EscalationDecision escalation) {
      var triggers =
          escalation.triggers().stream()
              .map(
                  trigger ->
                      new EscalationDecision.Trigger(
                          trigger.timing(),
                          trigger.to(),
                          filled(trigger.condition()),
                          trigger.because()))
              .toList();
      return new EscalationDecision(escalation.now(), triggers);
    }

    StopAction stop(StopAction stop) {
      return new StopAction(
          stop.action(), filled(stop.until()), filled(stop.reason()), stop.because());
    }

    NextAction action(NextAction action) {
      return new NextAction(
          action.type(),
          action.id(),
          action.idempotencyKey(),
          action.what(),
          filled(action.text()),
          action.role(),
          action.boundary(),
          action.attempt(),
          action.maxAttempts(),
          action.onExhausted(),
          action.dueAt(),
          action.because());
    }

    WriteBack writeBack(WriteBack writeBack) {
      return new WriteBack(
          writeBack.location(), writeBack.timing(), filled(writeBack.note()), writeBack.because());
    }

    @Nullable DisputePacket packet(@Nullable DisputePacket packet) {
      if (packet == null) {
        return null;
      }
      var fields = packet.fields().stream().map(this::field).toList();
      var missing = new ArrayList<String>();
      fields.stream()
          .filter(field -> field.state() == FieldState.MISSING)
          .forEach(field -> missing.add(field.name()));
      return new DisputePacket(
          packet.category(),
          packet.source(),
          packet.stage(),
          packet.amount(),
          packet.dueBy(),
          packet.completeness(),
          packet.parts(),
          fields,
          List.copyOf(missing),
          packet.warnings(),
          packet.because());
    }

    /** A field whose personal value went missing since is a missing field, never one in braces. */
    private DisputePacket.Field field(DisputePacket.Field field) {
      var value = field.value();
      boolean complete = value == null || (complete(value) && !filled(value).startsWith(FILE));
      return new DisputePacket.Field(
          field.name(),
          field.part(),
          complete ? field.state() : FieldState.MISSING,
          value == null || !complete ? null : filled(value),
          field.because());
    }

    Decision.Warning warning(Decision.Warning warning) {
      return new Decision.Warning(warning.code(), filled(warning.text()), warning.because());
    }

    @Nullable CaseNotes notes(@Nullable CaseNotes notes) {
      return notes == null ? null : new CaseNotes(notes.language(), filled(notes.text()));
    }

    private boolean complete(String text) {
      return List.of(Placeholder.values()).stream()
          .filter(placeholder -> placeholder.kind() == Placeholder.Kind.PERSONAL)
          .filter(placeholder -> text.contains(placeholder.inBraces()))
          .allMatch(placeholder -> valueOf(placeholder.text()) != null);
    }

    private String filled(String text) {
      var out = new StringBuilder(text.length());
      int at = 0;
      while (at < text.length()) {
        int open = text.indexOf("{{", at);
        int close = open < 0 ? -1 : text.indexOf("}}", open);
        if (close < 0) {
          break;
        }
        var value = valueOf(text.substring(open + 2, close));
        out.append(text, at, open);
        if (value == null) {
          out.append("{{");
          at = open + 2;
        } else {
          out.append(value);
          at = close + 2;
        }
      }
      return out.append(text, at, text.length()).toString();
    }

    private @Nullable String valueOf(String name) {
      return values.values().get(name);
    }
  }
}

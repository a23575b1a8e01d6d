package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.SupportCase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stands for a case without naming it: a digest of the store and the helpdesk's reference. */
final class CaseKey {
  private CaseKey() {}

  static String of(SupportCase facts) {
    var named = facts.store() + "|" + facts.conversation().caseRef();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(named.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

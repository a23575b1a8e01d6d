package io.proofdesk.api.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The only fixture of a YAML text, or of a file that ships. */
public final class OneFixture {
  static final Path FOLDER = Path.of("../test-fixtures");

  private OneFixture() {}

  /** A case of few words about damage, that expects a route and a reply to Ada. */
  public static Fixture ofDamage(String store, String route) {
    return of(
        "one.yaml",
        """
        title: a damaged parcel
        covers: [SC-054]
        profile: small
        asOf: 2026-11-20T10:00:00Z
        case:
          store: %s
          conversation: {caseRef: c-1, channel: EMAIL, messages: []}
          customer: {name: Ada}
          signals: {intents: [DAMAGE]}
        expect:
          route: {primary: %s}
          reply: {says: [Ada]}
        """
            .formatted(store, route));
  }

  /** The text of a shipped fixture, to be changed. */
  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("the fixtures of the project can be read", e);
    }
  }

  static Fixture shipped(String name) {
    return of(name, text(name));
  }

  public static Fixture of(String name, String text) {
    return new FixtureReader()
        .fixtures(name, text.getBytes(StandardCharsets.UTF_8))
        .fold(
            read -> read.get(0),
            faults -> {
              throw new IllegalStateException(faults.toString());
            });
  }
}

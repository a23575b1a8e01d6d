package io.proofdesk.rules.readiness;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether an address could reach somebody. The names that RFC 2606 and RFC 6761 keep for examples
 * and tests reach nobody, whatever stands in front of them. Thread-safe.
 */
final class Reachable {
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@([^\\s@]+\\.[^\\s@.]{2,})");
  private static final List<String> RESERVED =
      List.of(
          "example",
          "test",
          "invalid",
          "localhost",
          "local",
          "example.com",
          "example.net",
          "example.org");

  private Reachable() {}

  static boolean mail(String text) {
    var match = MAIL.matcher(text.strip());
    return match.matches() && !reserved(match.group(1));
  }

  static boolean web(String text) {
    var host = host(text.strip());
    return host != null && host.contains(".") && !reserved(host);
  }

  private static @Nullable String host(String text) {
    try {
      var address = new URI(text);
      var scheme = address.getScheme();
      return "https".equals(scheme) || "http".equals(scheme) ? address.getHost() : null;
    } catch (URISyntaxException none) {
      return null;
    }
  }

  private static boolean reserved(String host) {
    var name = host.toLowerCase(Locale.ROOT);
    return RESERVED.stream().anyMatch(end -> name.equals(end) || name.endsWith("." + end));
  }
}

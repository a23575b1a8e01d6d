package io.proofdesk.api.http;

import io.proofdesk.model.Finding;
import java.util.List;

/**
 * An error as RFC 9457 writes it, with every fault that was found.
 *
 * @param type stable reference for the kind of error, {@code /errors/} and a code of {@code
 *     docs/errors.md}
 * @param title the kind of error in words
 * @param status the HTTP status
 * @param detail what to do, in one line
 * @param errors every fault
 */
record Problem(String type, String title, int status, String detail, List<Finding> errors) {
  private static final String EXPECTED = "expected ";

  static Problem of(int status, List<Finding> errors) {
    var first = errors.get(0);
    var many = errors.size() > 1;
    return new Problem(
        "/errors/" + (many ? "request.malformed" : first.code()),
        title(status),
        status,
        many ? errors.size() + " faults were found; all of them are listed" : detail(first),
        errors.stream().map(Problem::fault).toList());
  }

  /** A line begins with the word; a field of that name need not say it again. */
  private static Finding fault(Finding it) {
    return it.expected().startsWith(EXPECTED)
        ? new Finding(
            it.code(),
            it.severity(),
            it.place(),
            it.read(),
            it.expected().substring(EXPECTED.length()),
            it.suggestion())
        : it;
  }

  private static String detail(Finding it) {
    return it.suggestion() == null ? it.expected() : it.expected() + "; " + it.suggestion();
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "The request is malformed";
      case 401 -> "An API key is needed";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "Another method is needed";
      case 406 -> "No such form";
      case 408 -> "The request took too long to arrive";
      case 409 -> "The idempotency key is in use for another question";
      case 410 -> "Erased";
      case 413 -> "The request is too large";
      case 414 -> "The address is too long";
      case 431 -> "The headers are too large";
      case 422 -> "These are no decision tables";
      case 415 -> "Another content type is needed";
      case 503 -> "Not now";
      default -> "Proofdesk failed";
    };
  }
}

package io.proofdesk.rules.settling;

/**
 * What a decision says to the people of a store in the program's own words, and not in those of a
 * table. The English stands here; the words of the list {@code Said} of the vocabulary, which have
 * these names, bring the same in Chinese.
 */
enum Saying {
  ROUTE_ALONE("no other row fits"),
  ROUTE_LEADS("its precedence {{precedence}} is the highest of the rows that fit"),
  ROUTE_SAME("it has the same precedence {{precedence}} and a route or row that stands later"),
  ROUTE_BELOW("its precedence {{precedence}} stands below {{leading}}"),
  FACTS_CONTRADICT("{{sentence}} ({{first}} against {{second}})"),
  TABLE_FAILED("{{table}} could not be asked: {{why}}"),
  TABLE_CONFLICT("`{{table}}` has no single answer: {{problem}}"),
  NO_TABLE_SAYS("no table says what the {{heading}} is"),
  NO_ROW_FITS("no row of `{{table}}` fits this case"),
  RESULT_MISSING("table `{{table}}` gave no `{{heading}}`"),
  PARTS_FAILED("the answers of the tables cannot be put together: {{why}}"),
  INVARIANT_BROKEN("{{invariant}}: {{sentence}}"),
  EVIDENCE_UNVOUCHED(
      "{{place}} is empty, so this piece counts as received and not as accepted; name the role or"
          + " the system that accepted it"),
  EVIDENCE_UNKNOWN(
      "{{place}} is no type of evidence the vocabulary declares, so this piece counts for nothing;"
          + " name a type of the list Evidence, or declare this one there"),
  EVIDENCE_MISSPELT(
      "{{place}} is no type of evidence the vocabulary declares, so this piece counts for nothing;"
          + " did you mean {{nearest}}?"),
  WORD_UNKNOWN(
      "{{place}}: `{{word}}` is no word of the list {{list}}, so it counts for nothing; use a word"
          + " of that list, or declare this one there"),
  WORD_MISSPELT(
      "{{place}}: `{{word}}` is no word of the list {{list}}, so it counts for nothing; did you"
          + " mean {{nearest}}?"),
  REPLY_MISSING("there is no reply to send; a person has to write it"),
  ACKNOWLEDGEMENT_STAYS("no automatic acknowledgement goes out: {{why}}"),
  REPLY_OTHER_LANGUAGE(
      "replies are not written in `{{language}}`; this one is in the store's language"),
  REPLY_NOT_KNOWN("the reply needs `{{placeholder}}` ({{fact}}), and nobody knows it"),
  REPLY_IDENTITY(
      "the reply needs `{{placeholder}}` ({{fact}}), and the writer is not known well enough to be"
          + " told"),
  REPLY_BOUNDARY("the reply needs `{{placeholder}}` ({{fact}}), and nothing may be offered yet"),
  OPEN_BEFORE_PROOF("money or goods may move while {{missing}} is not accepted"),
  OPEN_BESIDE_DISPUTE("the boundary is open beside an open dispute"),
  OFFERED_OUTSIDE("{{what}} is offered outside the boundary"),
  OFFERED_BESIDE_DISPUTE("{{what}} is offered beside an open dispute"),
  MOVED_OUTSIDE("{{what}} moves something outside the boundary"),
  MOVED_BEFORE_PROOF("{{what}} moves something before the blocking evidence is accepted"),
  DONE_UNASKED("{{what}} carries out what no row recommends"),
  DONE_UNAPPROVED("{{what}} carries out what nobody approved"),
  DONE_WITHOUT_RIGHT("{{what}} carries something out on the word of a role that may not approve"),
  DONE_BESIDE_DISPUTE("{{what}} carries something out beside an open dispute"),
  DONE_FOR_STRANGER("{{what}} carries something out for somebody nobody knows"),
  DONE_TWICE("one loss would be made good more than once: {{what}}"),
  TEMPLATE_FOR_PERSON("a template would answer where a person must");

  private final String english;

  Saying(String english) {
    this.english = english;
  }

  /** The sentence, with a name in double braces where a value goes. */
  String english() {
    return english;
  }
}

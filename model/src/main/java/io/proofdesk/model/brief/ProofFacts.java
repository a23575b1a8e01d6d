package io.proofdesk.model.brief;

import io.proofdesk.model.vocabulary.Fault;
import java.util.SortedSet;

/** Evidence, and whose fault it shows. */
public record ProofFacts(
    @Fact(
            heading = "Evidence received",
            words = "Evidence",
            meaning =
                "types that came in, whatever became of them; what the case itself proves counts")
        SortedSet<String> received,
    @Fact(
            heading = "Evidence accepted",
            words = "Evidence",
            meaning =
                "types accepted; what the case itself proves, such as the order number, counts")
        SortedSet<String> accepted,
    @Fact(heading = "Evidence rejected", words = "Evidence", meaning = "types rejected")
        SortedSet<String> rejected,
    @Fact(
            heading = "Fault",
            meaning = "whose fault the trouble is, as far as facts and the customer's account show")
        Fault fault) {}

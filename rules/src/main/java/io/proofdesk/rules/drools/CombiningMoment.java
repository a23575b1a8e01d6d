package io.proofdesk.rules.drools;

import java.time.Instant;

/** The moment of deciding, as a fact that rules can join with. Thread-safe. */
public record CombiningMoment(Instant asOf) {}

package io.proofdesk.api.desk;

import io.proofdesk.model.signal.ReadSignals;
import java.util.List;

/**
 * What was read.
 *
 * @param messages one reading for each message, in their order, with the customer's words
 */
public record SignalsAnswer(List<ReadSignals> messages) {}

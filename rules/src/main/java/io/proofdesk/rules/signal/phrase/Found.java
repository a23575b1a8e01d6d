package io.proofdesk.rules.signal.phrase;

import java.util.BitSet;
import java.util.List;

/**
 * What phrases found in a text.
 *
 * @param matches phrases that say what they stand for, by the place of the word they hang on
 * @param denied numbers of phrases whose words stand there, and are said not to be wanted
 * @param words where the words begin that carry something, of a text of a few words; else empty
 */
public record Found(List<Match> matches, BitSet denied, List<Integer> words) {}

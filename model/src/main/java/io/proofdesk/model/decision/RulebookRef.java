package io.proofdesk.model.decision;

/**
 * Which rules decided, and with which engine.
 *
 * @param version the name it was published under
 * @param hash SHA-256 over every meaning, note, word and reply, in hex
 * @param profile the store profile
 * @param engine version of the engine
 * @param timeZoneData version of the time-zone data
 */
public record RulebookRef(
    String version, String hash, String profile, String engine, String timeZoneData) {}

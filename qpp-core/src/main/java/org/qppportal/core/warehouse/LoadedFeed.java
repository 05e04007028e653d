package org.qppportal.core.warehouse;

import java.time.Instant;

/**
 * A feed that was taken in.
 *
 * @param load its number, from 1
 * @param table the table that it filled
 * @param name the file's name, as sent
 * @param sha256 hash of the file's bytes, in hexadecimal
 * @param rows how many rows were taken in
 * @param leftOut how many rows were left out for a reason that the report gives
 * @param loadedAt when
 */
public record LoadedFeed(
    int load,
    LakeTable table,
    String name,
    String sha256,
    long rows,
    long leftOut,
    Instant loadedAt) {}

package org.qppportal.core.warehouse;

/**
 * What was done for Medicare patients in a determination segment.
 *
 * @param allowedCents Part B allowed charges in cents
 * @param beneficiaries patients with at least one service that was not taken back
 * @param services covered professional services
 */
public record Volume(long allowedCents, long beneficiaries, long services) {}

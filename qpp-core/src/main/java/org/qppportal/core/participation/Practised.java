package org.qppportal.core.participation;

/**
 * Where a clinician practised under a practice in a segment, in covered professional services less
 * those that were taken back.
 *
 * @param services everywhere
 * @param hospital at places of service 19, 21, 22 and 23
 * @param facility at places 21, 22 and 23
 * @param inpatient at places 21 and 23
 * @param surgicalCenter at place 24
 * @param visits patient-facing encounters
 */
public record Practised(
    long services,
    long hospital,
    long facility,
    long inpatient,
    long surgicalCenter,
    long visits) {}

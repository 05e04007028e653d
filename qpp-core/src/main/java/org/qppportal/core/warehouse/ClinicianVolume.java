package org.qppportal.core.warehouse;

/**
 * What a clinician did under a practice in a determination segment. The counts of places are of
 * covered professional services, less those that were taken back.
 *
 * @param tin the practice
 * @param npi the clinician
 * @param volume for the low-volume threshold
 * @param hospital services at places 19, 21, 22 and 23
 * @param facility services at places 21, 22 and 23
 * @param inpatient services at places 21 and 23
 * @param surgicalCenter services at place 24
 * @param visits patient-facing encounters
 */
public record ClinicianVolume(
    int tin,
    long npi,
    Volume volume,
    long hospital,
    long facility,
    long inpatient,
    long surgicalCenter,
    long visits) {}

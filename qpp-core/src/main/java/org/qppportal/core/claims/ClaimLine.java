package org.qppportal.core.claims;

import java.time.LocalDate;
import java.util.List;

/**
 * One line of a Part B claim.
 *
 * @param claim the claim's id; lines of one claim share it
 * @param tin nine digits, who is paid
 * @param npi ten digits, who rendered the service
 * @param beneficiary the patient's id
 * @param birthDate the patient's
 * @param sex the patient's
 * @param serviceDate first day of the service
 * @param serviceEnd last day of the service; most often the same day
 * @param code HCPCS or CPT code, or a quality data code; upper case
 * @param modifiers in the order of the claim, at most five; upper case
 * @param placeOfService two digits; empty when not given
 * @param diagnoses ICD-10-CM codes of the claim, upper case and without dots
 * @param allowedCents allowed amount in cents; quality data codes carry next to nothing
 */
public record ClaimLine(
    String claim,
    String tin,
    String npi,
    String beneficiary,
    LocalDate birthDate,
    Sex sex,
    LocalDate serviceDate,
    LocalDate serviceEnd,
    String code,
    List<String> modifiers,
    String placeOfService,
    List<String> diagnoses,
    long allowedCents) {}

package org.qppportal.core.catalogue;

import java.util.List;

/**
 * A MIPS Value Pathway of a performance year: the measures and activities that somebody who reports
 * it chooses from (42 CFR 414.1365).
 *
 * @param mvpId the published id, such as {@code G0053}; also the program name of its submissions
 * @param title the published title
 * @param specialties the specialties it is meant for
 * @param qualityMeasureIds quality measures to choose from
 * @param activityIds improvement activities to choose from
 * @param costMeasureIds its cost measures
 * @param populationMeasureIds its population health measures, computed from claims
 * @param outcomeClaimsMeasureIds outcome measures computed from claims that may be chosen
 */
public record Mvp(
    String mvpId,
    String title,
    List<String> specialties,
    List<String> qualityMeasureIds,
    List<String> activityIds,
    List<String> costMeasureIds,
    List<String> populationMeasureIds,
    List<String> outcomeClaimsMeasureIds) {}

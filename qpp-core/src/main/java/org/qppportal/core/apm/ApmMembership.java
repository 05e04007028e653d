package org.qppportal.core.apm;

import java.util.List;

/**
 * That a clinician takes part in an APM entity under a practice.
 *
 * @param entityCode the entity's id in the program
 * @param entityName its name
 * @param model the model or track it takes part in
 * @param advanced whether that is an Advanced APM for the entity
 * @param mipsApm whether it is a MIPS APM
 * @param relationship on which list
 * @param tin the practice
 * @param snapshots the lists that have the clinician there, counted from 1; the one after the last
 *     snapshot is that of December 31
 */
public record ApmMembership(
    String entityCode,
    String entityName,
    ApmModel model,
    boolean advanced,
    boolean mipsApm,
    Relationship relationship,
    String tin,
    List<Integer> snapshots) {}

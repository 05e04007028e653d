package org.qppportal.core.claims;

import java.util.List;

/**
 * Where claim lines come from. A source knows all lines of a year, so that what happened to a
 * patient elsewhere can decide whether a visit counts; it hands them on practice by practice and,
 * within a practice, patient by patient. So a patient's claims with all clinicians of a practice
 * are at hand at once, for the clinicians and for the group, and nothing else is kept in memory.
 */
public interface ClaimLines {

  /** Hands on every practice with claims, by TIN. */
  void forEachPractice(PracticeSink sink);

  /** Takes patients of practices, in order. */
  interface PracticeSink {

    /** A practice begins. */
    void begin(String tin);

    /**
     * A patient of the practice that began last.
     *
     * @param lines all lines of the patient with the practice; clinicians one after another
     * @param events what happened to the patient, by the claims of everybody
     */
    void patient(List<ClaimLine> lines, PatientEvents events);

    /** The practice that began last is at its end. */
    void end(String tin);
  }
}

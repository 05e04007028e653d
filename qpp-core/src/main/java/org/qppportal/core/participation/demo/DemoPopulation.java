package org.qppportal.core.participation.demo;

import java.util.List;
import java.util.Random;
import org.qppportal.persistence.organizations.Connection;
import org.qppportal.persistence.organizations.Delegation;
import org.qppportal.persistence.organizations.Organization;
import org.qppportal.persistence.participation.Clinician;
import org.qppportal.persistence.participation.Participation;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.participation.PracticeYear;

/**
 * A made-up population. TINs and ZIP codes begin with 000 and NPIs with 2, as no real one does;
 * names say that they are made up. The same seed gives the same population, ids included.
 *
 * @param practices about 60, most of them small
 * @param clinicians about 400
 * @param participations who bills under which practice, in 2017 to 2026
 * @param practiceYears what is known of each practice in those years
 * @param organizations one for each practice, two vendors, two ACOs, the help desk, the program
 * @param connections what the accounts of the demonstration realm act for
 * @param delegations the practices that let the first vendor submit
 */
public record DemoPopulation(
    List<Practice> practices,
    List<Clinician> clinicians,
    List<Participation> participations,
    List<PracticeYear> practiceYears,
    List<Organization> organizations,
    List<Connection> connections,
    List<Delegation> delegations) {

  /** The seed of the demonstration. */
  public static final long SEED = 2017;

  /** The clinician that the account clinician.demo is. */
  public static final String CLINICIAN_NPI = "2999900014";

  /** The practice of the accounts clinician.demo, practice.demo and biller.demo. */
  public static final String TEST_PRACTICE_TIN = "000123456";

  /** The registry's id in the program, as its tokens carry it. */
  public static final String REGISTRY_CODE = "1000001";

  /** The id in the program of a record system's maker, to whom nobody delegates at first. */
  public static final String RECORD_SYSTEM_CODE = "1000002";

  /** The ACO's id in the program. */
  public static final String ACO_CODE = "A0001";

  /** The id of an ACO whose clinicians are qualifying participants. */
  public static final String ADVANCED_ACO_CODE = "A0002";

  static final String APM_NAME =
      "Medicare Shared Savings Program, Heron Valley ACO (demonstration)";

  public DemoPopulation {
    practices = List.copyOf(practices);
    clinicians = List.copyOf(clinicians);
    participations = List.copyOf(participations);
    practiceYears = List.copyOf(practiceYears);
    organizations = List.copyOf(organizations);
    connections = List.copyOf(connections);
    delegations = List.copyOf(delegations);
  }

  /** Makes the population of a seed. */
  public static DemoPopulation generate(long seed) {
    Random random = new Random(seed);
    DemoNames names = new DemoNames(random);
    List<DemoPlan> plans = new DemoPlans(random, names).plans();
    DemoPractices made = new DemoPractices(random, names);
    plans.forEach(made::add);
    DemoOrganizations organized =
        new DemoOrganizations(
            plans,
            made.practices,
            made.firstClinicianOf(DemoPlans.STRANGER_PRACTICE),
            made.firstClinicianOf(DemoPlans.QP_PRACTICE),
            made.firstClinicianOf(DemoPlans.OPT_IN_PRACTICE));
    return new DemoPopulation(
        made.practices,
        made.clinicians,
        made.participations,
        made.practiceYears,
        organized.organizations,
        organized.connections,
        organized.delegations);
  }
}

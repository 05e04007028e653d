package org.qppportal.core.participation.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.organizations.Connection;
import org.qppportal.persistence.organizations.Delegation;
import org.qppportal.persistence.organizations.Organization;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.type.ConnectionRole;
import org.qppportal.persistence.type.OrganizationType;

/** Makes the organizations, and connects the accounts of the demonstration realm to them. */
final class DemoOrganizations {

  private static final String GRANTED_BY = "demonstration";
  private static final Instant GRANTED_AT = Instant.parse("2017-01-01T00:00:00Z");
  private static final int SHORT_ID = 8;

  private static final Organization REGISTRY =
      organization(
          OrganizationType.REGISTRY,
          DemoPopulation.REGISTRY_CODE,
          "Meadowlark Registry (demonstration)");
  private static final Organization RECORD_SYSTEM =
      organization(
          OrganizationType.REGISTRY,
          DemoPopulation.RECORD_SYSTEM_CODE,
          "Kestrel Health Records (demonstration)");
  private static final Organization ACO =
      organization(
          OrganizationType.APM_ENTITY, DemoPopulation.ACO_CODE, "Heron Valley ACO (demonstration)");
  private static final Organization ADVANCED_ACO =
      organization(
          OrganizationType.APM_ENTITY,
          DemoPopulation.ADVANCED_ACO_CODE,
          "Osprey Bend ACO (demonstration)");
  private static final Organization HELP_DESK =
      organization(OrganizationType.HELP_DESK, "HELP-DESK", "Help desk (demonstration)");
  private static final Organization PROGRAM =
      organization(OrganizationType.PROGRAM, "PROGRAM", "Program staff (demonstration)");

  final List<Organization> organizations = new ArrayList<>();
  final List<Connection> connections = new ArrayList<>();
  final List<Delegation> delegations = new ArrayList<>();

  /**
   * Makes them all.
   *
   * @param strangerNpi who other.clinician.demo is
   * @param qpNpi who apm.clinician.demo is
   * @param optInNpi who optin.clinician.demo is
   */
  DemoOrganizations(
      List<DemoPlan> plans,
      List<Practice> practices,
      String strangerNpi,
      String qpNpi,
      String optInNpi) {
    organizations.addAll(List.of(REGISTRY, RECORD_SYSTEM, ACO, ADVANCED_ACO, HELP_DESK, PROGRAM));
    for (int i = 0; i < plans.size(); i++) {
      organizations.add(organization(practices.get(i)));
      if (plans.get(i).delegates()) {
        delegations.add(delegation(practices.get(i).getId()));
      }
    }
    connectAccounts(strangerNpi);
    connect(
        "apm.clinician.demo",
        ofPractice(DemoIds.practice(DemoPlans.QP_PRACTICE)),
        ConnectionRole.CLINICIAN,
        Optional.of(qpNpi));
    UUID optIn = ofPractice(DemoIds.practice(DemoPlans.OPT_IN_PRACTICE));
    connect("optin.clinician.demo", optIn, ConnectionRole.CLINICIAN, Optional.of(optInNpi));
    connect("optin.practice.demo", optIn, ConnectionRole.SECURITY_OFFICIAL);
  }

  private void connectAccounts(String strangerNpi) {
    UUID test = ofPractice(DemoIds.practice(DemoPlans.TEST_PRACTICE));
    UUID second = ofPractice(DemoIds.practice(DemoPlans.SECOND_PRACTICE));
    UUID stranger = ofPractice(DemoIds.practice(DemoPlans.STRANGER_PRACTICE));
    Optional<String> clinician = Optional.of(DemoPopulation.CLINICIAN_NPI);
    connect("clinician.demo", test, ConnectionRole.CLINICIAN, clinician);
    connect("clinician.demo", second, ConnectionRole.CLINICIAN, clinician);
    connect("practice.demo", test, ConnectionRole.SECURITY_OFFICIAL);
    connect("biller.demo", test, ConnectionRole.STAFF);
    connect("registry.demo", REGISTRY.getId(), ConnectionRole.AGENT);
    connect("service-account-registry-demo-api", REGISTRY.getId(), ConnectionRole.AGENT);
    connect("vendor.demo", RECORD_SYSTEM.getId(), ConnectionRole.AGENT);
    connect("aco.demo", ACO.getId(), ConnectionRole.REPRESENTATIVE);
    connect("aco.demo", ADVANCED_ACO.getId(), ConnectionRole.REPRESENTATIVE);
    connect("helpdesk.demo", HELP_DESK.getId(), ConnectionRole.AGENT);
    connect("staff.demo", PROGRAM.getId(), ConnectionRole.AGENT);
    connect("reviewer.demo", PROGRAM.getId(), ConnectionRole.AGENT);
    connect("other.clinician.demo", stranger, ConnectionRole.CLINICIAN, Optional.of(strangerNpi));
    connect("other.practice.demo", stranger, ConnectionRole.SECURITY_OFFICIAL);
  }

  private void connect(String username, UUID organization, ConnectionRole role) {
    connect(username, organization, role, Optional.empty());
  }

  private void connect(
      String username, UUID organization, ConnectionRole role, Optional<String> npi) {
    connections.add(
        new Connection(
            DemoIds.of("connection/" + username + "/" + organization),
            username,
            organization,
            role,
            npi,
            GRANTED_BY,
            GRANTED_AT,
            Optional.empty()));
  }

  private static Delegation delegation(UUID practiceId) {
    return new Delegation(
        DemoIds.of("delegation/" + practiceId),
        practiceId,
        REGISTRY.getId(),
        Optional.empty(),
        Optional.empty(),
        GRANTED_BY,
        GRANTED_AT,
        Optional.empty());
  }

  private static Organization organization(OrganizationType type, String code, String name) {
    return new Organization(DemoIds.of("organization/" + code), type, code, name, Optional.empty());
  }

  private static Organization organization(Practice practice) {
    return new Organization(
        ofPractice(practice.getId()),
        OrganizationType.PRACTICE,
        "P-" + practice.getId().toString().substring(0, SHORT_ID),
        practice.getName(),
        Optional.of(practice.getId()));
  }

  private static UUID ofPractice(UUID practiceId) {
    return DemoIds.of("organization/" + practiceId);
  }
}

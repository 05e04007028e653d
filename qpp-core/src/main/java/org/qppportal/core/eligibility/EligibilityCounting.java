package org.qppportal.core.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.warehouse.ClinicianVolume;
import org.qppportal.core.warehouse.GroupVolume;
import org.qppportal.core.warehouse.Volume;
import org.qppportal.core.warehouse.VolumeQuestion;
import org.qppportal.core.warehouse.Warehouse;
import org.qppportal.persistence.eligibility.EligibilityRunRepository;
import org.qppportal.persistence.eligibility.EligibilityVolumes;
import org.qppportal.persistence.eligibility.EligibilityVolumes.Amounts;
import org.qppportal.persistence.eligibility.EligibilityVolumes.Sink;
import org.qppportal.persistence.eligibility.EligibilityVolumes.VolumeKey;

/**
 * Takes volumes out of the warehouse. Each call is one transaction that forgets what an earlier one
 * counted; rows go through it one by one, so that a nation takes no more memory than a village.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class EligibilityCounting {

  static final String CLINICIAN = "clinician";
  static final String PRACTICE = "practice";
  static final String APM_ENTITY = "apm";
  static final String VIRTUAL_GROUP = "virtualGroup";

  @Inject private Warehouse warehouse;
  @Inject private EligibilityRunRepository runs;
  @Inject private EligibilityVolumes volumes;
  @Inject private ApmYears years;

  void clinicians(long run, int segment, VolumeQuestion question) {
    count(
        run,
        CLINICIAN,
        segment,
        sink -> question.ofClinicians(warehouse.engine(), volume -> add(sink, volume)));
  }

  void practices(long run, int segment, VolumeQuestion question) {
    count(
        run,
        PRACTICE,
        segment,
        sink ->
            question.ofPractices(
                warehouse.engine(),
                volume ->
                    sink.add(
                        new VolumeKey(tin(volume.group()), "", ""), amounts(volume.volume()))));
  }

  /** Only of years in which APM Entities have a threshold. */
  void apmEntities(long run, int segment, VolumeQuestion question) {
    boolean counts =
        years.policy(question.year()).orElseThrow().eligibility().apmEntityLevel().value();
    count(
        run,
        APM_ENTITY,
        segment,
        sink -> {
          if (counts) {
            question.ofEntities(warehouse.engine(), volume -> addEntity(sink, volume));
          }
        });
  }

  void virtualGroups(long run, int segment, VolumeQuestion question) {
    List<String[]> groups = new ArrayList<>();
    volumes.virtualGroups(question.year(), groups::add);
    count(
        run,
        VIRTUAL_GROUP,
        segment,
        sink -> {
          for (String[] group : groups) {
            List<Integer> tins = Arrays.stream(group[1].split(",")).map(Integer::valueOf).toList();
            question.ofGroup(
                warehouse.engine(),
                tins,
                volume -> sink.add(new VolumeKey("", "", group[0]), amounts(volume)));
          }
        });
  }

  /** Lets the database look at what was counted, before it joins it. */
  void refreshStatistics() {
    runs.refreshStatistics("eligibility_volume");
  }

  private void count(long run, String kind, int segment, Consumer<Sink> writer) {
    runs.removeVolumes(run, kind, segment);
    volumes.write(run, kind, segment, writer);
  }

  private static void add(Sink sink, ClinicianVolume one) {
    sink.add(
        new VolumeKey(tin(one.tin()), "%010d".formatted(one.npi()), ""),
        amounts(one.volume()),
        one.hospital(),
        one.facility(),
        one.inpatient(),
        one.surgicalCenter(),
        one.visits());
  }

  private static void addEntity(Sink sink, GroupVolume one) {
    sink.add(new VolumeKey("", "", Long.toString(one.group())), amounts(one.volume()));
  }

  private static Amounts amounts(Volume volume) {
    return new Amounts(volume.allowedCents(), volume.beneficiaries(), volume.services());
  }

  private static String tin(long tin) {
    return "%09d".formatted(tin);
  }
}

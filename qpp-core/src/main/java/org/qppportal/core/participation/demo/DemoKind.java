package org.qppportal.core.participation.demo;

import static org.qppportal.core.participation.demo.DemoSpecialty.ANESTHESIOLOGY;
import static org.qppportal.core.participation.demo.DemoSpecialty.CARDIOLOGY;
import static org.qppportal.core.participation.demo.DemoSpecialty.CHIROPRACTIC;
import static org.qppportal.core.participation.demo.DemoSpecialty.CLINICAL_NURSE_SPECIALIST;
import static org.qppportal.core.participation.demo.DemoSpecialty.CLINICAL_PSYCHOLOGY;
import static org.qppportal.core.participation.demo.DemoSpecialty.CLINICAL_SOCIAL_WORK;
import static org.qppportal.core.participation.demo.DemoSpecialty.DERMATOLOGY;
import static org.qppportal.core.participation.demo.DemoSpecialty.DIAGNOSTIC_RADIOLOGY;
import static org.qppportal.core.participation.demo.DemoSpecialty.EMERGENCY_MEDICINE;
import static org.qppportal.core.participation.demo.DemoSpecialty.FAMILY_PRACTICE;
import static org.qppportal.core.participation.demo.DemoSpecialty.GENERAL_SURGERY;
import static org.qppportal.core.participation.demo.DemoSpecialty.INTERNAL_MEDICINE;
import static org.qppportal.core.participation.demo.DemoSpecialty.NEUROLOGY;
import static org.qppportal.core.participation.demo.DemoSpecialty.NURSE_ANESTHETIST;
import static org.qppportal.core.participation.demo.DemoSpecialty.NURSE_PRACTITIONER;
import static org.qppportal.core.participation.demo.DemoSpecialty.OCCUPATIONAL_THERAPY;
import static org.qppportal.core.participation.demo.DemoSpecialty.OPHTHALMOLOGY;
import static org.qppportal.core.participation.demo.DemoSpecialty.OPTOMETRY;
import static org.qppportal.core.participation.demo.DemoSpecialty.ORTHOPEDIC_SURGERY;
import static org.qppportal.core.participation.demo.DemoSpecialty.PATHOLOGY;
import static org.qppportal.core.participation.demo.DemoSpecialty.PHYSICAL_THERAPY;
import static org.qppportal.core.participation.demo.DemoSpecialty.PHYSICIAN_ASSISTANT;
import static org.qppportal.core.participation.demo.DemoSpecialty.PODIATRY;
import static org.qppportal.core.participation.demo.DemoSpecialty.PSYCHIATRY;

import java.util.List;

/** Kinds of practice: what they are called, where they work, who works there. */
enum DemoKind {
  FAMILY("Family Medicine", Place.OFFICE, FAMILY_PRACTICE, NURSE_PRACTITIONER, INTERNAL_MEDICINE),
  INTERNAL("Internal Medicine", Place.OFFICE, INTERNAL_MEDICINE, PHYSICIAN_ASSISTANT),
  HEART("Cardiology", Place.OFFICE, CARDIOLOGY, NURSE_PRACTITIONER),
  BONE("Orthopedics", Place.OFFICE, ORTHOPEDIC_SURGERY, PHYSICIAN_ASSISTANT, PHYSICAL_THERAPY),
  SKIN("Dermatology", Place.OFFICE, DERMATOLOGY, PHYSICIAN_ASSISTANT),
  EYE("Eye Care", Place.OFFICE, OPHTHALMOLOGY, OPTOMETRY),
  FOOT("Foot and Ankle", Place.OFFICE, PODIATRY),
  BACK("Chiropractic", Place.OFFICE, CHIROPRACTIC),
  MIND("Behavioral Health", Place.OFFICE, PSYCHIATRY, CLINICAL_PSYCHOLOGY, CLINICAL_SOCIAL_WORK),
  THERAPY("Therapy Group", Place.OFFICE, PHYSICAL_THERAPY, OCCUPATIONAL_THERAPY),
  MANY(
      "Multispecialty Group",
      Place.OFFICE,
      INTERNAL_MEDICINE,
      CARDIOLOGY,
      FAMILY_PRACTICE,
      GENERAL_SURGERY,
      NEUROLOGY,
      NURSE_PRACTITIONER,
      PHYSICIAN_ASSISTANT,
      CLINICAL_NURSE_SPECIALIST),
  IMAGING("Imaging", Place.AWAY_FROM_PATIENTS, DIAGNOSTIC_RADIOLOGY),
  LABORATORY("Pathology", Place.AWAY_FROM_PATIENTS, PATHOLOGY),
  EMERGENCY("Emergency Physicians", Place.HOSPITAL, EMERGENCY_MEDICINE, PHYSICIAN_ASSISTANT),
  ANESTHESIA("Anesthesia", Place.HOSPITAL, ANESTHESIOLOGY, NURSE_ANESTHETIST),
  SURGERY("Outpatient Surgery", Place.SURGICAL_CENTER, GENERAL_SURGERY, NURSE_ANESTHETIST);

  /** Where most of the work is done, which decides special statuses. */
  enum Place {
    OFFICE,
    AWAY_FROM_PATIENTS,
    HOSPITAL,
    SURGICAL_CENTER
  }

  private final String title;
  private final Place place;
  private final List<DemoSpecialty> specialties;

  DemoKind(String title, Place place, DemoSpecialty... specialties) {
    this.title = title;
    this.place = place;
    this.specialties = List.of(specialties);
  }

  String title() {
    return title;
  }

  Place place() {
    return place;
  }

  /** The specialty of the practice's n-th clinician, counted from 0. */
  DemoSpecialty specialty(int n) {
    return specialties.get(n % specialties.size());
  }
}

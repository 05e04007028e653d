package org.qppportal.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.qppportal.core.access.Access;
import org.qppportal.core.apm.AdvancedApmCriteria;
import org.qppportal.core.apm.ApmIncentive;
import org.qppportal.core.apm.ApmRegister;
import org.qppportal.core.apm.ConversionFactorTrack;
import org.qppportal.core.apm.PartialQpElection;
import org.qppportal.core.apm.QpBackTest;
import org.qppportal.core.apm.QpDetermination;
import org.qppportal.core.apm.SharedSavings;
import org.qppportal.core.article.ArticleSearch;
import org.qppportal.core.article.Articles;
import org.qppportal.core.catalogue.PublishedCatalogueReader;
import org.qppportal.core.dataaudit.rule.DueDays;
import org.qppportal.core.dataaudit.rule.ErrorRate;
import org.qppportal.core.dataaudit.rule.OutcomeRules;
import org.qppportal.core.dataaudit.rule.SamplingPlan;
import org.qppportal.core.desk.call.CallRules;
import org.qppportal.core.desk.guest.GuestRules;
import org.qppportal.core.desk.mail.LinkKey;
import org.qppportal.core.desk.mail.NoticeTopic;
import org.qppportal.core.desk.report.ReportPeriod;
import org.qppportal.core.desk.rule.PendingTimers;
import org.qppportal.core.desk.rule.TicketClocks;
import org.qppportal.core.desk.rule.TicketRules;
import org.qppportal.core.estimate.EstimateJson;
import org.qppportal.core.estimate.Estimator;
import org.qppportal.core.exception.rule.ApplicationCheck;
import org.qppportal.core.exception.rule.DecisionRules;
import org.qppportal.core.exception.rule.Reweighting;
import org.qppportal.core.organizations.DelegationTerms;
import org.qppportal.core.participation.LowVolumeThreshold;
import org.qppportal.core.participation.MipsExpectation;
import org.qppportal.core.payment.BudgetNeutrality;
import org.qppportal.core.payment.PaymentAdjustments;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.problem.ProblemJson;
import org.qppportal.core.qrda.QrdaFiles;
import org.qppportal.core.qrda.QrdaReader;
import org.qppportal.core.review.rule.CorrectionCheck;
import org.qppportal.core.review.rule.RequestCheck;
import org.qppportal.core.review.rule.ReviewRules;
import org.qppportal.core.review.rule.ReviewTimeline;
import org.qppportal.core.scoring.ScoreJson;
import org.qppportal.core.scoring.ScoringEngine;
import org.qppportal.core.scoring.SetChoices;
import org.qppportal.core.submission.DocumentReader;
import org.qppportal.core.submission.SetDifferences;
import org.qppportal.core.submission.SubmissionJson;
import org.qppportal.core.submission.SubmissionReader;
import org.qppportal.persistence.type.Tin;

/** The house as it is drawn: rules are pure, and what is remembered knows nothing of deciding. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.qppportal");

  /** What belongs to the shell around the rules. */
  private static final String[] SHELL = {
    "jakarta.ejb..", "jakarta.persistence..", "jakarta.enterprise..", "jakarta.inject.."
  };

  @Test
  void bothLayersAreLookedAt() {
    assertThat(CLASSES.contain(ScoringEngine.class)).isTrue();
    assertThat(CLASSES.contain(Tin.class)).isTrue();
  }

  /** The ways into the rules: whatever they use, however far away, is part of the rules. */
  @Test
  void rulesArePure() {
    noClasses()
        .that()
        .belongToAnyOf(
            ScoringEngine.class,
            ScoreJson.class,
            SetChoices.class,
            SetDifferences.class,
            DelegationTerms.class,
            PaymentAdjustments.class,
            Estimator.class,
            EstimateJson.class,
            BudgetNeutrality.class,
            SubmissionReader.class,
            DocumentReader.class,
            QrdaReader.class,
            QrdaFiles.class,
            SubmissionJson.class,
            ProblemJson.class,
            PublishedCatalogueReader.class,
            YearPolicies.class,
            LowVolumeThreshold.class,
            MipsExpectation.class,
            ApmRegister.class,
            AdvancedApmCriteria.class,
            QpDetermination.class,
            PartialQpElection.class,
            QpBackTest.class,
            ApmIncentive.class,
            ConversionFactorTrack.class,
            SharedSavings.class,
            Articles.class,
            ArticleSearch.class,
            ReportPeriod.class,
            TicketRules.class,
            TicketClocks.class,
            PendingTimers.class,
            GuestRules.class,
            CallRules.class,
            LinkKey.class,
            NoticeTopic.class,
            ApplicationCheck.class,
            DecisionRules.class,
            Reweighting.class,
            SamplingPlan.class,
            OutcomeRules.class,
            ErrorRate.class,
            DueDays.class,
            RequestCheck.class,
            ReviewRules.class,
            ReviewTimeline.class,
            CorrectionCheck.class,
            Access.class)
        .should()
        .transitivelyDependOnClassesThat()
        .resideInAnyPackage(SHELL)
        .because("rules are tested without a server and on any date")
        .check(CLASSES);
  }

  @Test
  void onlyBeansTouchTheServerAndTheClock() {
    noClasses()
        .that()
        .resideInAPackage("org.qppportal.core..")
        .and(not(annotatedWith(Stateless.class)))
        .and(not(annotatedWith(Singleton.class)))
        .and(not(annotatedWith(ApplicationScoped.class)))
        .and(not(annotatedWith(RequestScoped.class)))
        .and(not(annotatedWith(Dependent.class)))
        .and(not(annotatedWith(ApplicationException.class)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SHELL)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class)
        .because("beans are a thin shell around rules")
        .check(CLASSES);
  }

  @Test
  void persistenceKnowsNoCore() {
    noClasses()
        .that()
        .resideInAPackage("org.qppportal.persistence..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.qppportal.core..")
        .check(CLASSES);
  }
}

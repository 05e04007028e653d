package org.qppportal.core.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.lang.annotation.Annotation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service that forgets to say who may call it does not pass the build. */
class AccessOfServicesTest {

  private static final List<Class<? extends Annotation>> ENTRANCES =
      List.of(Stateless.class, Singleton.class, Stateful.class, MessageDriven.class);

  private static final List<Class<? extends Annotation>> ACCESS =
      List.of(PermitAll.class, RolesAllowed.class, DenyAll.class);

  private final JavaClasses core =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.qppportal.core");

  @Test
  void everyServiceSaysOnceForAllItsMethodsWhoMayCallIt() {
    classes().that(areServices()).should(sayWhoMayCallThem()).check(core);
  }

  private static DescribedPredicate<JavaClass> areServices() {
    return DescribedPredicate.describe(
        "are services", type -> ENTRANCES.stream().anyMatch(type::isAnnotatedWith));
  }

  private static ArchCondition<JavaClass> sayWhoMayCallThem() {
    return new ArchCondition<>("have exactly one access annotation") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long annotations = ACCESS.stream().filter(type::isAnnotatedWith).count();
        events.add(
            new SimpleConditionEvent(
                type, annotations == 1, type.getName() + " has " + annotations));
      }
    };
  }
}

package io.proofdesk.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The directions of the house: model knows nobody, rules know the model, api knows both. */
@AnalyzeClasses(packages = "io.proofdesk", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  @ArchTest
  static final ArchRule model_knows_only_the_jdk =
      classes()
          .that()
          .resideInAPackage("io.proofdesk.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.proofdesk.model..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule rules_know_no_network_json_or_database =
      noClasses()
          .that()
          .resideInAPackage("io.proofdesk.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.proofdesk.api..",
              "io.vertx..",
              "com.fasterxml.jackson..",
              "java.sql..",
              "java.net.http..");

  @ArchTest
  static final ArchRule only_the_drools_room_names_drools =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.proofdesk.rules.drools..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule only_the_workbook_room_names_poi =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.proofdesk.rules.workbook..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.apache.commons.csv..");

  @ArchTest
  static final ArchRule only_the_phrase_room_names_lucene =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.proofdesk.rules.signal.phrase..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.lucene..", "org.tartarus.snowball..");

  @ArchTest
  static final ArchRule rules_read_no_clock =
      noClasses()
          .that()
          .resideInAPackage("io.proofdesk.rules..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.ZonedDateTime.class, "now")
          .orShould()
          .callMethod(java.time.OffsetDateTime.class, "now")
          .orShould()
          .callMethod(java.time.ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(java.time.Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule nothing_static_changes =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage("io.proofdesk..")
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule no_drawer_rooms =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..");

  @ArchTest
  static final ArchRule the_rooms_of_the_rules_form_no_circle =
      SlicesRuleDefinition.slices().matching("io.proofdesk.rules.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_rooms_of_the_api_form_no_circle =
      SlicesRuleDefinition.slices().matching("io.proofdesk.api.(*)..").should().beFreeOfCycles();
}

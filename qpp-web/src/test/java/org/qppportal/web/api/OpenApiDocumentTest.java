package org.qppportal.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode document = document();

  @Test
  void describesEveryOperationThereIsAndNoOther() throws Exception {
    assertThat(described()).isEqualTo(offered());
    assertThat(described()).hasSizeGreaterThan(30);
  }

  @Test
  void saysOfEveryOperationWhetherItNeedsAToken() throws Exception {
    for (Class<?> resource : resources()) {
      for (Method method : resource.getDeclaredMethods()) {
        for (String verb : verbs(method)) {
          boolean open =
              resource.isAnnotationPresent(Open.class) || method.isAnnotationPresent(Open.class);
          JsonNode operation = document.path("paths").path(path(resource, method)).path(verb);
          assertThat(operation.has("security"))
              .as(verb + " " + path(resource, method))
              .isEqualTo(open);
        }
      }
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = document.findValuesAsText("$ref");
    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  /** Of an address that is there twice, readers see only one description. */
  @Test
  void nothingIsDescribedTwice() {
    ObjectMapper strict =
        new ObjectMapper(
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

    assertThatCode(() -> strict.readTree(OpenApiDocument.yaml())).doesNotThrowAnyException();
  }

  @Test
  void aTableComesAsTheBodyOrAsAPartOfAForm() {
    JsonNode send = document.at("/paths/~1batches/post");

    assertThat(send.at("/requestBody/content").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("text/csv", "multipart/form-data");
    assertThat(send.at("/responses/413").isMissingNode()).isFalse();
  }

  @Test
  void everyPlaceInAPathIsAParameter() {
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .forEach(
                        operation ->
                            assertThat(pathParameters(operation))
                                .as(path.getKey())
                                .isEqualTo(places(path.getKey()))));
  }

  private Set<String> pathParameters(JsonNode operation) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode resolved =
          parameter.has("$ref")
              ? document.at(parameter.path("$ref").asText().substring(1))
              : parameter;
      if (resolved.path("in").asText().equals("path")) {
        names.add(resolved.path("name").asText());
      }
    }
    return names;
  }

  private static Set<String> places(String path) {
    Set<String> names = new TreeSet<>();
    Stream.of(path.split("/"))
        .filter(step -> step.startsWith("{"))
        .forEach(step -> names.add(step.substring(1, step.length() - 1)));
    return names;
  }

  private Set<String> described() {
    Set<String> operations = new TreeSet<>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb -> {
                          if (VERBS.contains(verb)) {
                            operations.add(path.getKey() + " " + verb);
                          }
                        }));
    return operations;
  }

  private static Set<String> offered() throws Exception {
    Set<String> operations = new TreeSet<>();
    for (Class<?> resource : resources()) {
      for (Method method : resource.getDeclaredMethods()) {
        verbs(method).forEach(verb -> operations.add(path(resource, method) + " " + verb));
      }
    }
    return operations;
  }

  private static List<String> verbs(Method method) {
    List<String> verbs = new ArrayList<>();
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        verbs.add(verb.value().toLowerCase(Locale.ROOT));
      }
    }
    return verbs;
  }

  /** The address without regular expressions and without a slash at its end. */
  private static String path(Class<?> resource, Method method) {
    Path below = method.getAnnotation(Path.class);
    String path =
        resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
    String plain = path.replaceAll("\\{\\s*(\\w+)\\s*:[^/]*\\}", "{$1}").replaceAll("/+", "/");
    return plain.length() > 1 && plain.endsWith("/")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }

  /** Every class of the package that is a resource. */
  private static List<Class<?>> resources() throws IOException, URISyntaxException {
    String folder = ApiApplication.class.getPackageName().replace('.', File.separatorChar);
    java.nio.file.Path root =
        java.nio.file.Path.of(
            ApiApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> resources = new ArrayList<>();
    try (Stream<java.nio.file.Path> files = Files.list(root.resolve(folder))) {
      for (String name :
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Resource.class"))
              .toList()) {
        resources.add(type(name.substring(0, name.length() - ".class".length())));
      }
    }
    assertThat(resources).hasSizeGreaterThan(5).allMatch(c -> c.isAnnotationPresent(Path.class));
    return resources;
  }

  private static Class<?> type(String simpleName) {
    try {
      return Class.forName(ApiApplication.class.getPackageName() + "." + simpleName);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode document() {
    try {
      return new ObjectMapper().readTree(OpenApiDocument.json());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

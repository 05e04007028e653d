package org.qppportal.core.organizations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * The credentials in Keycloak, by its Admin REST API. The portal signs in there as a client of its
 * own that may manage clients of the realm and nothing else; its secret is in the environment
 * variable {@code QPP_CREDENTIALS_SECRET}.
 */
@ApplicationScoped
public class KeycloakVendorCredentials implements VendorCredentials {

  private static final Logger LOG = Logger.getLogger(KeycloakVendorCredentials.class);
  private static final String ISSUER = System.getenv("QPP_OIDC_ISSUER");
  private static final String SECRET = System.getenv("QPP_CREDENTIALS_SECRET");
  private static final String OWN_CLIENT = "qpp-credentials";
  private static final String ROLE = "registry";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  @Override
  public ClientSecret create(String clientId, String label, String organizationCode) {
    String token = token();
    expect(
        CREATED,
        send(
            token,
            "POST",
            "/clients",
            BodyPublishers.ofString(client(clientId, label, organizationCode).toString())));
    return secret(clientId, token, "GET");
  }

  @Override
  public ClientSecret rotate(String clientId) {
    return secret(clientId, token(), "POST");
  }

  @Override
  public void disable(String clientId) {
    String token = token();
    ObjectNode change = NODES.objectNode().put("clientId", clientId).put("enabled", false);
    expect(
        NO_CONTENT,
        send(
            token,
            "PUT",
            "/clients/" + idOf(clientId, token),
            BodyPublishers.ofString(change.toString())));
  }

  @Override
  public void discard(String clientId) {
    try {
      String token = token();
      send(token, "DELETE", "/clients/" + idOf(clientId, token), BodyPublishers.noBody());
    } catch (CredentialsRefusedException e) {
      LOG.warnf("The client %s may be left over at the identity provider", clientId);
    }
  }

  private static ObjectNode client(String clientId, String label, String organizationCode) {
    ObjectNode client = NODES.objectNode();
    client.put("clientId", clientId).put("name", label).put("enabled", true);
    client.put("protocol", "openid-connect").put("publicClient", false);
    client.put("clientAuthenticatorType", "client-secret");
    client.put("standardFlowEnabled", false).put("implicitFlowEnabled", false);
    client.put("directAccessGrantsEnabled", false).put("serviceAccountsEnabled", true);
    client.put("fullScopeAllowed", false);
    ObjectNode organization = NODES.objectNode();
    organization.put("claim.name", "organization_id").put("claim.value", organizationCode);
    organization.put("jsonType.label", "String");
    organization.put("access.token.claim", "true").put("id.token.claim", "false");
    client
        .putArray("protocolMappers")
        .add(mapper("organization id", "oidc-hardcoded-claim-mapper", organization))
        .add(
            mapper(
                "registry role",
                "oidc-hardcoded-role-mapper",
                NODES.objectNode().put("role", ROLE)));
    return client;
  }

  private static ObjectNode mapper(String name, String kind, ObjectNode config) {
    ObjectNode mapper = NODES.objectNode();
    mapper.put("name", name).put("protocol", "openid-connect").put("protocolMapper", kind);
    mapper.set("config", config);
    return mapper;
  }

  private ClientSecret secret(String clientId, String token, String method) {
    JsonNode answer =
        expect(
            OK,
            send(
                token,
                method,
                "/clients/" + idOf(clientId, token) + "/client-secret",
                BodyPublishers.noBody()));
    return new ClientSecret(clientId, answer.path("value").asText());
  }

  /** The id that Keycloak itself knows a client by. */
  private String idOf(String clientId, String token) {
    JsonNode found =
        expect(
            OK,
            send(token, "GET", "/clients?clientId=" + encode(clientId), BodyPublishers.noBody()));
    if (found.size() != 1) {
      throw refused("it does not know the client " + clientId);
    }
    return found.get(0).path("id").asText();
  }

  private String token() {
    if (ISSUER == null || SECRET == null) {
      throw new CredentialsRefusedException(
          "This portal is not set up to issue credentials. Ask the help desk for them.");
    }
    String form =
        "grant_type=client_credentials&client_id="
            + OWN_CLIENT
            + "&client_secret="
            + encode(SECRET);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(ISSUER + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    return expect(OK, answer).path("access_token").asText();
  }

  private HttpResponse<String> send(String token, String method, String path, BodyPublisher body) {
    return send(
        HttpRequest.newBuilder(URI.create(ISSUER.replace("/realms/", "/admin/realms/") + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CredentialsRefusedException(
          "The sign-in service does not answer. Nothing was changed. Try again in a few minutes.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("it was interrupted");
    }
  }

  /** The answer's content; bodies go into no message, because some hold secrets. */
  private static JsonNode expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      LOG.warnf(
          "The identity provider answered %d to %s %s",
          answer.statusCode(), answer.request().method(), answer.request().uri().getPath());
      throw refused("it answered " + answer.statusCode());
    }
    try {
      return Objects.requireNonNullElseGet(JSON.readTree(answer.body()), NODES::missingNode);
    } catch (IOException e) {
      throw new CredentialsRefusedException(
          "The sign-in service gave an answer that cannot be read. Nothing was changed.", e);
    }
  }

  private static CredentialsRefusedException refused(String reason) {
    return new CredentialsRefusedException(
        "The sign-in service did not do it: "
            + reason
            + ". Nothing was changed. Try again, or ask the help desk.");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

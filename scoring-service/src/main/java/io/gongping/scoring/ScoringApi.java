package io.gongping.scoring;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the API says about itself. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Gongping scoring",
            version = "1",
            description =
                "Counts, findings, proposals with their traces, decisions and published results.\n\n"
                    + "Refusals are `application/problem+json` with a stable `code`; titles follow"
                    + " Accept-Language (zh-CN, en). What lies outside the caller's regions is not"
                    + " found. Every endpoint may answer 401 `unauthorized` and 403 `forbidden`.",
            license =
                @License(
                    name = "Apache-2.0",
                    url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
    security = @SecurityRequirement(name = "oidc"),
    components =
        @Components(
            schemas =
                @Schema(
                    name = "Problem",
                    type = SchemaType.OBJECT,
                    description =
                        "Problem details (RFC 9457). Decide on `code`, show `title`; further members"
                            + " depend on the code.",
                    properties = {
                      @SchemaProperty(
                          name = "type",
                          type = SchemaType.STRING,
                          examples = "urn:gongping:problem:results-sealed"),
                      @SchemaProperty(
                          name = "code",
                          type = SchemaType.STRING,
                          examples = "results-sealed"),
                      @SchemaProperty(
                          name = "title",
                          type = SchemaType.STRING,
                          examples = "测评尚未结束,结果封存"),
                      @SchemaProperty(name = "status", type = SchemaType.INTEGER, examples = "409")
                    },
                    requiredProperties = {"type", "code", "title", "status"})))
@SecurityScheme(
    securitySchemeName = "oidc",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
public class ScoringApi extends Application {}

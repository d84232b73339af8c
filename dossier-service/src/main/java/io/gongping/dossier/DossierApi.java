package io.gongping.dossier;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the API's contract says as a whole; it is committed as {@code docs/api/dossier.yaml}. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Gongping dossier service 公评档案服务",
            version = "v1",
            description =
                """
                The archive of score cards (成绩单): cards are read, never written, within the regions of the token's \
                claim `regions`. What lies outside them is answered like what does not exist. Every \
                refusal is a problem document (RFC 9457) with a stable `code` and a title in Chinese \
                or, for `Accept-Language: en`, in English.""",
            license =
                @License(
                    name = "Apache-2.0",
                    url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
    security = @SecurityRequirement(name = "token"),
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "token",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    bearerFormat = "JWT",
                    description =
                        "Access token for the audience `gongping-api`; roles in `realm_access.roles`,"
                            + " regions in `regions`"),
            schemas =
                @Schema(
                    name = "Problem",
                    type = SchemaType.OBJECT,
                    description =
                        "Problem details (RFC 9457); the code names further members where it has any",
                    properties = {
                      @SchemaProperty(name = "type", type = SchemaType.STRING, format = "uri"),
                      @SchemaProperty(
                          name = "code",
                          type = SchemaType.STRING,
                          description = "Stable, for programs"),
                      @SchemaProperty(
                          name = "title",
                          type = SchemaType.STRING,
                          description = "For people, in the language of the request"),
                      @SchemaProperty(name = "status", type = SchemaType.INTEGER)
                    },
                    requiredProperties = {"type", "code", "title", "status"}),
            responses = {
              @APIResponse(
                  name = "validation-failed",
                  description = "A parameter is malformed; `violations` names it",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(ref = "Problem"),
                          examples =
                              @ExampleObject(
                                  name = "validation-failed",
                                  value =
                                      """
                                      {
                                        "type": "urn:gongping:problem:validation-failed",
                                        "code": "validation-failed",
                                        "title": "请求内容未通过校验",
                                        "status": 400,
                                        "violations": [{"field": "year", "in": "query", "message": "…"}]
                                      }
                                      """))),
              @APIResponse(
                  name = "unauthorized",
                  description = "There is no valid token: `unauthorized`",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(ref = "Problem"))),
              @APIResponse(
                  name = "forbidden",
                  description = "The token lacks the role: `forbidden`",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(ref = "Problem"))),
              @APIResponse(
                  name = "not-found",
                  description = "It does not exist or lies outside the caller's regions",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(ref = "Problem"))),
              @APIResponse(
                  name = "not-modified",
                  description = "The caller has it: the tag in If-None-Match is the current one")
            }))
public class DossierApi extends Application {}

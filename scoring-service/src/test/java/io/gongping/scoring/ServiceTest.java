package io.gongping.scoring;

import io.gongping.embedded.quarkus.EmbeddedStackResource;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the running service. All of them share one service, one PostgreSQL and one Kafka. */
@QuarkusTest
@WithTestResource(value = EmbeddedStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TokenIssuerResource.class, scope = TestResourceScope.GLOBAL)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServiceTest {}

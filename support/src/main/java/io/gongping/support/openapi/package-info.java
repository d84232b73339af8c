/**
 * What the OpenAPI documents of all services have in common: which members are always there, how
 * requests are refused, what schemas are called. It works on the index of the classes while a
 * service is built; nothing of it runs in a service.
 */
@NullMarked
package io.gongping.support.openapi;

import org.jspecify.annotations.NullMarked;

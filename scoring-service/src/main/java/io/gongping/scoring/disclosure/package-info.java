/**
 * Decides what may be shown of the votes on a subject, and yields it in a form that holds nothing
 * else. Everything that anybody reads of votes comes through here.
 */
@NullMarked
package io.gongping.scoring.disclosure;

import org.jspecify.annotations.NullMarked;

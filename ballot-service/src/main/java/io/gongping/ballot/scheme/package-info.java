/**
 * The copy of the confirmed schemes: which versions an assessment may be pinned to, and what each
 * reads. The rules themselves stay with scoring.
 */
@NullMarked
package io.gongping.ballot.scheme;

import org.jspecify.annotations.NullMarked;

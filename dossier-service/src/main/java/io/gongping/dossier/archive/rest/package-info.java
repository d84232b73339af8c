/** The archive over HTTP; it only reads. */
@NullMarked
package io.gongping.dossier.archive.rest;

import org.jspecify.annotations.NullMarked;

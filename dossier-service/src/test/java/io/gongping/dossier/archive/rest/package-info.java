@NullMarked
package io.gongping.dossier.archive.rest;

import org.jspecify.annotations.NullMarked;

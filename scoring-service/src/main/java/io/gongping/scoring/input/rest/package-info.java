@NullMarked
package io.gongping.scoring.input.rest;

import org.jspecify.annotations.NullMarked;

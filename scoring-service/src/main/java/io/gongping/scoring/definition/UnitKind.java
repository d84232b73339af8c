package io.gongping.scoring.definition;

import io.gongping.support.web.LocalizedText;

/**
 * The kinds of unit: those of S11 art. 4, and those below the county. A county department is the
 * county's own (县直), a city department the city's (市直).
 */
public enum UnitKind {
  COUNTY("县区", "county"),
  CITY_DEPARTMENT("市直部门", "city department"),
  INSTITUTION("事业单位", "institution"),
  MASS_ORGANISATION("人民团体", "mass organisation"),
  COURT("法院", "court"),
  PROCURATORATE("检察院", "procuratorate"),
  DEVELOPMENT_ZONE("开发区", "development zone"),
  TOWNSHIP("乡镇(街道)", "township"),
  COUNTY_DEPARTMENT("县直部门", "county department"),
  BRANCH("党支部", "branch"),
  /** 垂管单位: its team is assessed, its leaders are not (S11 art. 5). */
  VERTICALLY_MANAGED("垂管单位", "vertically managed unit");

  private final String zh;
  private final String en;

  UnitKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public LocalizedText label() {
    return new LocalizedText(zh, en);
  }
}

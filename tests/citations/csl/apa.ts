/**
 * The reference list of APA (7th edition, https://apastyle.apa.org/style-grammar-guidelines/references/examples) as a
 * style of the Citation Style Language, for the kinds of work that the list holds. It reads items that `apaItem` has prepared.
 */
export const apaStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US"
  demote-non-dropping-particle="never">
  <info>
    <title>APA for a list of papers</title>
    <id>apa-list</id>
    <updated>2025-03-04T00:00:00+00:00</updated>
  </info>
  <macro name="authors">
    <names variable="author">
      <name name-as-sort-order="all" and="symbol" delimiter=", " delimiter-precedes-last="always" initialize-with=". "
        et-al-min="21" et-al-use-first="19" et-al-use-last="true"/>
    </names>
  </macro>
  <macro name="address">
    <choose>
      <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
      <else><text variable="URL"/></else>
    </choose>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout>
      <group delimiter=" ">
        <text macro="authors"/>
        <date variable="issued" prefix="(" suffix=").">
          <date-part name="year"/>
        </date>
        <choose>
          <if type="paper-conference">
            <group delimiter=". " suffix=".">
              <text variable="title"/>
              <group delimiter=" ">
                <text variable="container-title" font-style="italic" prefix="In "/>
                <group delimiter=", " prefix="(" suffix=")">
                  <text variable="volume" prefix="Vol. "/>
                  <text variable="page" prefix="pp. "/>
                </group>
              </group>
              <text variable="publisher"/>
            </group>
          </if>
          <else-if type="article-journal">
            <group delimiter=". " suffix=".">
              <text variable="title"/>
              <group delimiter=", ">
                <text variable="container-title" font-style="italic"/>
                <group>
                  <text variable="volume" font-style="italic"/>
                  <text variable="issue" prefix="(" suffix=")"/>
                </group>
                <text variable="page"/>
                <text variable="section" prefix="Article "/>
              </group>
            </group>
          </else-if>
          <else>
            <group delimiter=". " suffix=".">
              <group delimiter=" ">
                <text variable="title" font-style="italic"/>
                <choose>
                  <if type="software"><text value="[Computer software]"/></if>
                </choose>
                <text variable="number" prefix="(Report No. " suffix=")"/>
                <text variable="archive_location" prefix="(" suffix=")"/>
              </group>
              <text variable="publisher"/>
            </group>
          </else>
        </choose>
        <text macro="address"/>
      </group>
    </layout>
  </bibliography>
</style>`;

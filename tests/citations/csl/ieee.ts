/**
 * The reference list of IEEE as a style of the Citation Style Language, written after the IEEE Reference Guide
 * (https://journals.ieeeauthorcenter.ieee.org) for the kinds of work that the list holds, without the number in
 * brackets. It reads items that `ieeeItem` has prepared.
 */
export const ieeeStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US"
  demote-non-dropping-particle="never">
  <info>
    <title>IEEE for a list of papers</title>
    <id>ieee</id>
    <updated>2025-03-04T00:00:00+00:00</updated>
  </info>
  <macro name="authors">
    <names variable="author">
      <name and="text" delimiter=", " initialize-with=". " et-al-min="7" et-al-use-first="1"/>
    </names>
  </macro>
  <macro name="year">
    <date variable="issued"><date-part name="year"/></date>
  </macro>
  <macro name="proceedings">
    <choose>
      <if variable="event-title"><text variable="event-title" prefix="presented at the "/></if>
      <else>
        <text variable="container-title" font-style="italic" prefix="in "/>
        <text variable="collection-title" prefix=", ser. "/>
        <text variable="volume" prefix=", vol. "/>
      </else>
    </choose>
  </macro>
  <macro name="identifier">
    <choose>
      <if variable="DOI"><text variable="DOI" prefix="doi: "/></if>
      <else><text variable="archive_location"/></else>
    </choose>
  </macro>
  <macro name="address">
    <choose>
      <if variable="DOI archive_location" match="any"><text value="."/></if>
      <else><text variable="URL" prefix=". [Online]. Available: "/></else>
    </choose>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout>
      <choose>
        <if type="software">
          <group delimiter=". ">
            <text macro="authors"/>
            <text variable="title" font-style="italic"/>
            <text macro="year" prefix="(" suffix=")"/>
            <text variable="publisher"/>
            <text macro="identifier"/>
          </group>
        </if>
        <else-if type="webpage">
          <group delimiter=". ">
            <text macro="authors"/>
            <text variable="title" quotes="true"/>
            <group delimiter=", ">
              <text variable="publisher"/>
              <text macro="year"/>
              <text macro="identifier"/>
            </group>
          </group>
        </else-if>
        <else>
          <group delimiter=", ">
            <text macro="authors"/>
            <text variable="title" quotes="true"/>
            <choose>
              <if type="paper-conference">
                <group delimiter=", ">
                  <text macro="proceedings"/>
                  <text macro="year"/>
                  <text variable="page" prefix="pp. "/>
                </group>
              </if>
              <else-if type="article-journal">
                <group delimiter=", ">
                  <text variable="container-title" font-style="italic"/>
                  <text variable="volume" prefix="vol. "/>
                  <text variable="issue" prefix="no. "/>
                  <text variable="page" prefix="pp. "/>
                  <text macro="year"/>
                  <text variable="section" prefix="Art. no. "/>
                </group>
              </else-if>
              <else>
                <group delimiter=", ">
                  <text variable="publisher"/>
                  <text variable="number" prefix="Rep. "/>
                  <text macro="year"/>
                </group>
              </else>
            </choose>
            <text macro="identifier"/>
          </group>
        </else>
      </choose>
      <text macro="address"/>
    </layout>
  </bibliography>
</style>`;

/** Small files of both formats in which everything that they can say stands once. */
export const GENIUS_DOMAIN = `<negotiation_template number_of_sessions="1">
  <agent utility_space="" name="" class=""></agent>
  <utility_space number_of_issues="4">
    <objective index="0" name="talks" type="objective" etype="objective" description="">
      <issue index="1" name="cars" type="discrete" etype="discrete" vtype="discrete">
        <item index="1" value="now" cost="0" description="as it is"></item>
        <item index="2" value="half &amp; half"/>
        <item index="3" value="none"/>
      </issue>
      <objective index="9" name="farms" type="objective" etype="objective">
        <issue index="2" name="rice" type="integer" etype="integer" vtype="integer">
          <range lowerbound="2" upperbound="6"/>
        </issue>
      </objective>
      <issue index="3" name="ships" type="real" etype="real" vtype="real">
        <range lowerbound="0" upperbound="10"/>
      </issue>
    </objective>
  </utility_space>
</negotiation_template>
`;

export const GENIUS_PROFILE = `<?xml version="1.0"?>
<utility_space type="any" number_of_issues="3">
  <objective index="0" name="talks" type="objective" etype="objective">
    <issue index="1" name="cars" type="discrete" etype="discrete" vtype="discrete">
      <item index="1" value="now" evaluation="5"/>
      <item index="2" value="half &amp; half" evaluation="20" cost="1.0"></item>
      <item index="3" value="none" evaluation="10"/>
    </issue>
    <objective index="9" name="farms" type="objective" etype="objective">
      <issue index="2" name="rice" type="integer" etype="integer" vtype="integer" lowerbound="2" upperbound="6">
        <evaluator ftype="linear" slope="0.5" offset="-0.25"/>
      </issue>
      <weight index="2" value="0.5"/>
    </objective>
    <issue index="3" name="ships" type="real" etype="real" vtype="real">
      <range lowerbound="0" upperbound="10"/>
      <evaluator ftype="triangular" parameter0="0" parameter1="10" parameter2="4"/>
    </issue>
    <weight index="1" value="0.4"/>
    <weight index="3" value="0.3"/>
    <weight index="9" value="0.6"/>
  </objective>
  <discount_factor value="0.9"/>
  <reservation value="0.45"/>
</utility_space>
`;

export const GENIUSWEB_DOMAIN = `{
  "name": "talks",
  "issuesValues": {
    "cars": { "values": ["now", "half", "none"] },
    "ships": { "range": ["0", "1.5", "0.3"] }
  }
}
`;

export const GENIUSWEB_PROFILE = `{
  "LinearAdditiveUtilitySpace": {
    "name": "one",
    "issueUtilities": {
      "cars": { "discreteutils": { "valueUtilities": { "now": 0, "half": 0.5, "none": 1 } } },
      "ships": {
        "numberutils": { "lowValue": 0, "lowUtility": 1, "highValue": 1.5, "highUtility": 0.4 }
      }
    },
    "issueWeights": { "cars": 0.7, "ships": 0.3 },
    "domain": {
      "name": "talks",
      "issuesValues": {
        "ships": { "range": [0, 1.5, 0.3] },
        "cars": { "values": ["now", "half", "none"] }
      }
    },
    "reservationBid": { "issuevalues": { "cars": "half", "ships": "0.3" } }
  }
}
`;

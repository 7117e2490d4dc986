// Common given names, to tell which speakers "he" and "she" may stand for. A name in neither list fits both.

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/))
}

export const femaleNames = words(
  `abigail ada adaeze adele agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana andrea angela angie anita ann
  anna anne annette annie april ashley astrid audrey barbara beatrice becky belinda bernadette beth bethany betsy betty beverly
  bianca birgit bonnie brenda bridget brittany camila carla carly carmen carol carole caroline carolyn catherine cathy cecilia
  celia charlotte chelsea cheryl chiara chloe christina christine cindy claire clara claudia colleen connie courtney crystal
  cynthia daisy danielle dawn deborah debbie debra denise diana diane donna dora doris dorothy edith eileen elaine eleanor elena
  elisabeth elise eliza elizabeth ella ellen emily emma erica erin esther eva evelyn faith fatima fiona florence frances
  francesca gabriela gail gemma georgia geraldine gina ginger gloria grace greta gretchen hannah harriet hazel heather heidi helen
  helena helga hillary holly hope ida ifeoma ingrid irene iris isabel isabella ivana ivanka jackie jacqueline jamie jan jane janet
  janice jasmine jean jeanne jennifer jenny jessica jill joan joanna joanne josephine joy joyce judith judy julia juliana julie june
  karen karin kate katherine kathleen kathryn kathy katie kayla kellyanne kellie kerry khadija kim kimberly kirsten krista
  kristen kristin laila lara laura lauren leah leila lena leslie lidia lillian lily linda linnea lisa liz lois lorena loretta lori
  lorraine louise lucia lucy luisa lydia lynn mabel madeleine madison maggie malala mandy marcia margaret maria mariam marie marilyn
  marina marjorie marsha marta martha mary maryam maureen megan meghan megyn melania melanie melissa mercedes meredith michelle
  mildred miranda miriam molly monica nadia nancy naomi natalie natasha nicola nicole nina noor nora norma olga olivia paige pamela
  patricia paula pauline peggy penelope penny petra phyllis priya rachel rana rebecca renee rita roberta robin rosa rosalind rose
  rosemary ruth sabrina sadia sally samantha samira sandra sara sarah selena shannon sharon sheila shelley shirley silvia simone
  sofia sonia sophia sophie stacy stella stephanie sue susan susana susanna suzanne sylvia tamara tammy tanya tara teresa theresa
  tiffany tina tracey tracy tulsi ursula valerie vanessa vera veronica victoria viola violet virginia vivian wanda wendy whitney
  yasmin yolanda yuki yvonne zainab zoe`,
)
export const maleNames = words(
  `aaron abdul abraham adam adrian ahmed alan albert alberto alejandro alex alexander alfred ali allan allen alvin amir anders
  andré andre andreas andrew andy anthony antonio arnold arthur asif barack barry ben benjamin bernard bernie bill billy bob bobby
  boris brad bradley brandon brendan brent brett brian bruce bryan byron callum calvin carl carlos chad charles charlie chester
  chris christian christoph christopher chuck clarence clark clifford clint clinton clive colin conor corey craig curtis
  cyril dale damian dan daniel danny darren darrell dave david dean denis dennis derek diego dimitri dmitri dominic don donald doug
  douglas duncan dustin dwight earl ed eddie edgar edmund eduardo edward edwin emmanuel eric erik ernest ernesto eugene evan fabio
  farid felipe felix fernando floyd francis francisco franco frank franklin fred frederick gabriel gareth gary gavin gene geoff
  geoffrey george gerald gerard gilbert giovanni glen glenn gordon graham grant greg gregory guillermo gustavo guy hamish hank hans
  harold harry harvey hassan hector henry herbert herman howard hubert hugh hugo hussein ian ibrahim igor isaac ivan jack jacob
  jacques jaime jake jamal james jared jason javier jay jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joaquin joe joel johan
  john johnny jon jonas jonathan jordan jorge jose josé joseph josh joshua juan julian julio julius justin karl keith ken kenneth
  kevin khalid kofi kurt kyle lance larry lars lawrence lee leo leon leonard leroy lewis liam lionel lloyd lou louis luca lucas
  luis luke malcolm manuel marc marco marcus mario mark marlon martin marvin mateo mathew matt matthew maurice max maxwell michael
  miguel mike milton mitch mitt mohamed mohammad mohammed morris moses muhammad murray nathan nathaniel ned neil nelson
  newt nicholas nick nicolas nigel noah norman oleg oliver omar oscar otto owen pablo patrick paul pedro perry pete peter phil
  philip phillip pierre piotr rafael rahul ralph ramon rand randall randy raul ray raymond reginald reince ricardo richard rick ricky
  rob robert roberto rod rodney roger roland ron ronald ross roy rudolph rudy russell ryan salman sam samuel scott sean sebastian
  sergei sergio seth shane simon spencer stanley stefan stephen steve steven stewart stuart ted terrence terry theodore thomas tim
  timothy todd tom tomás tomas tommy tony travis trevor troy tyler vernon victor vincent vladimir wade wallace walter warren wayne
  wendell wesley will william winston xavier yusuf zachary`,
)

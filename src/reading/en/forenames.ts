/** Short and everyday forenames of English-speaking countries that lists of given names leave out, by who bears them. Lower case. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** Borne by men. */
export const MEN: ReadonlySet<string> = words(
  `abe alf andy archie artie barney barry bart ben bernie bert bill billy bob bobby brad bruce bryan cal chad
  charlie chet chuck clarence clark clay cliff clint cody cory craig curt dale dan danny darrell darren dave davy dean denis
  dennis derek derrick dick dirk don donnie doug douglas duane dwayne dwight earl ed eddie ernie floyd fred freddie garrett gary
  gavin gene geoff gil glen glenn graham greg gus hank harold harry harvey herb howard hugh ian irving jack jake jared jason jay jed
  jeff jeffrey jeremy jerome jerry jim jimmy joe joey johnny josh justin keith ken kenneth kenny kent kevin kirk kurt kyle lance larry
  lenny leroy lloyd luke marty matt mel mick mickey mike mitch mitt nate neal ned neil nick norm norman ozzie pete phil ralph
  randall randy ray reggie rex rick ricky rob robbie rod rodney roger ron ronald ronnie roy russ russell scott
  sean seth shane sid stan steve steven stewart stu stuart ted teddy terrence tim timmy timothy todd tom tommy tony travis
  trent trevor troy tyler vern vic vince wade wally walt wayne wes wesley willie woody zach zack`,
);

/** Borne by women. */
export const WOMEN: ReadonlySet<string> = words(
  `abby addie allison amanda amber amy angie annie april ashley babs barb becky bess beth betsy betty bev beverly bonnie brandi brenda
  brittany candace carla carly carol carrie cassie cathy cheryl chloe chrissy christie cindy claire connie courtney
  crystal cynthia dawn deb debbie deborah denise diane dolores donna doris dorothy dottie edie elaine ellen ellie emily erin
  fern flo frances gail gayle gertrude gina ginny glenda gloria gwen hailey hazel heather heidi holly ida irene   jane janet janice jeanne jen jenna jennifer jenny jessica jill joan joanne jodi josie joyce judith judy julie
  june karen kate kathleen kathy katie kayla kimberly kirsten kristen kristin kristy laurie leah   libby linda lindsey lisa liz lois loretta lori lorraine louise lucille lynn mabel maggie mandy marcia margie marjorie marsha
  maureen megan meghan melanie melinda melissa mildred millie mindy miranda misty molly monica muriel myra nan nancy naomi
  nell nicole nikki nora norma pam pamela patricia patsy patti patty paula peggy penny phyllis polly rachel rebecca renee rhonda
  rita roberta ronda rosemary roxanne ruth sally samantha sandra sharon shelley sheryl shirley   stephanie sue susan susie suzanne sylvia tabitha tamara tammy tara tess theresa tiffany tina tricia trish trudy vanessa
  vera vicki vicky vivian wendy wilma yvonne zoe`,
);

// What passwords that many people share are made of: words, names and rows of keys, in small letters.

const words = `
password passwort passw0rd pass passwd pw secret secreto admin administrator root user username login logon logitech welcome letmein
changeme default temp temporary test testing tester guest master access system server computer internet google
yahoo facebook myspace twitter instagram youtube linkedin hotmail gmail windows microsoft apple iphone samsung
nokia sony playstation xbox nintendo pokemon pikachu minecraft fortnite runescape warcraft starcraft counter
strike halo zelda mario sonic naruto sasuke dragon dragonball ninja samurai phoenix shadow hunter killer
monster batman superman spiderman ironman starwars skywalker vader startrek matrix gandalf hobbit potter
harry hermione hogwarts merlin wizard magic mystic angel angels devil demon heaven hell jesus christ god lord
jesuschrist godisgood faith hope grace bless blessed blessing amen church bible trustno trust noone nobody
love lover lovers loveyou iloveyou iloveu ilove iluv luv loveme lovely forever always together kiss kisses hug
heart hearts sweet sweetheart sweety sweetie baby babygirl babyboy honey sugar candy cookie chocolate princess
prince princesa queen king kingdom beautiful beauty pretty gorgeous sexy cutie cute hottie hotstuff barbie
girl girls boy boys friend friends bestfriend bestfriends family mother father mommy daddy mama papa sister
brother mum mom dad son daughter wife husband amor amore teamo tequiero teamomucho mivida corazon familia
amigo amigos mexico espana argentina colombia brasil brazil peru chile cuba puerto rico
sunshine sunflower sunset summer winter spring autumn january february march april may june july august
september october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow
morning night moon moonlight star stars starlight rainbow rain snow snowball snowflake thunder lightning
storm ocean beach island river flower flowers rose lily daisy orchid jasmine butterfly ladybug dolphin dolphins
tiger tigers lion lions eagle eagles falcon falcons bear bears wolf wolves panther panthers cobra viper snake
shark turtle monkey monkeys horse horses pony unicorn kitty kitten kittens cat cats dog dogs doggy puppy puppies
bunny rabbit mouse chicken turkey penguin elephant giraffe zebra buffalo bulldog bulldogs poodle
buster max maxwell lucky lucy bella molly daisy sadie bailey charlie buddy rocky shadow smokey tigger pepper ginger
precious princess snoopy scooby garfield mickey minnie disney donald goofy tinkerbell cinderella
football fotball soccer baseball basketball volleyball softball hockey tennis golf golfer rugby cricket boxing
wrestling skate skater skateboard surfer surfing swimming dance dancer dancing cheer cheerleader gymnastics
player players champion champions winner winners legend legends hero heroes number one numberone team
liverpool arsenal chelsea manchester united city manutd barcelona realmadrid madrid juventus milan inter bayern
celtic rangers everton tottenham newcastle westham leeds boca benfica porto ajax galatasaray fenerbahce besiktas
yankees redsox dodgers giants cowboys steelers packers patriots raiders redskins broncos vikings dolphins lakers
celtics bulls knicks sixers spurs eagles ravens chargers saints jets bears cubs mets braves tigers orioles
michael jordan lebron james kobe bryant ronaldo cristiano messi beckham rooney gerrard torres neymar maradona
michelle jennifer jessica ashley amanda brittany samantha stephanie nicole elizabeth christina christine
danielle melissa heather rebecca rachel sarah sara laura lauren megan kimberly kelly amber crystal tiffany
vanessa victoria veronica patricia gabriela gabriella alexandra alexandria alexis andrea angela angelica
angelina anna annie anthony antonio alejandro alejandra alexander alex andrew austin benjamin brandon brian
carlos carolina caroline catherine charlotte chelsea chris christian christopher claudia courtney cynthia
daniel daniela david diana diego dominic dominique edward eduardo emily emma eric estrella evelyn fernando
fernanda francis francisco franklin frank frederick friedrich gabriel george gerald gloria gregory guadalupe
hannah heather hector henry isabel isabella isabelle jack jackson jacob jacqueline jake jason jasmine javier
jeffrey jeremiah jeremy jesse jonathan jordan jorge jose joseph joshua juan julia julian juliana julie justin
karen karina katherine kathleen kathryn katie kenneth kevin kristen lawrence leonardo linda lisa logan lorenzo
louise lucas luis madison manuel marcus margaret margarita maria mariana marie marina mario mark martha martin
martinez mary matthew maurice maximus melanie michaela miguel mike miranda monica monique morgan natalia
natalie nathan nathaniel nicholas nicolas oliver olivia oscar pamela patrick paul paula pedro peter philip
phillip priscilla rafael raymond ricardo richard robert roberta roberto rodrigo rodriguez ronald rosemary
roxanne russell ryan sabrina salvador samuel sandra santiago savannah scott sebastian sergio sharon shannon
sierra sophia sophie spencer stanley stephen steven susan suzanne sylvia sydney teresa theresa thomas timothy
travis trevor tyler valentina valentine valeria vicente victor vincent virginia walter wendy whitney william
williams wilson winston xavier yolanda zachary mohamed mohammed muhammad muhammed ahmed ali fatima abdullah
hernandez gonzalez garcia lopez perez sanchez ramirez johnson smith jones brown miller davis taylor anderson
america american canada canadian england london paris france french germany deutschland berlin italy italia
roma napoli russia moscow ukraine poland polska sweden norway holland amsterdam ireland scotland australia
newyork chicago boston dallas houston texas florida miami california hollywood lasvegas vegas phoenix detroit
atlanta brooklyn bronx jersey orlando denver seattle portland oregon arizona michigan carolina georgia alabama
tennessee kentucky virginia jamaica philippines pilipinas indonesia malaysia singapore india pakistan china
beijing shanghai japan tokyo korea vietnam australia zealand africa nigeria egypt israel turkey turkiye istanbul
mustang camaro corvette chevrolet chevy ford ferrari porsche mercedes benz bmw audi honda toyota nissan yamaha
suzuki kawasaki harley davidson harleydavidson volkswagen jaguar lamborghini subaru mitsubishi hummer cadillac
metallica slipknot nirvana eminem tupac beatles elvis presley rolling stones pinkfloyd ledzeppelin acdc
greenday blink linkinpark linkin park evanescence mychemicalromance chemical romance my queen prince madonna
britney spears jonas brothers jonasbrothers hannahmontana montana hsm twilight edward bella justinbieber bieber
onedirection rihanna beyonce shakira rbd reggae hiphop rockstar rock roll rocknroll music musica guitar drummer
piano bass metal punk emo gothic rapper gangsta thug hustler money dollar million millionaire business success
power powerful strong strength freedom liberty peace happy happiness smile smiles laugh funny crazy loco lucky
luck cool awesome amazing perfect fantastic super great best better good evil dark darkness black white blue red
green yellow orange purple pink gold golden silver diamond diamonds crystal ruby pearl jewel
fuck fucker fucking fuckyou fuckoff motherfucker shit bullshit bitch asshole pussy dick cock suck sucks sucker
cocksucker penis vagina naked porn porno pornstar sexsex sex erotic playboy hustler horny slut whore
babes bigdick bigcock blowjob bondage stripper spanking viagra lesbian
school student students teacher college university graduate class senior junior science english history math
business office manager director account finance banking lawyer doctor nurse nursing police fireman firefighter
soldier army navy marine marines airforce airborne ranger sniper captain commander general colonel major
sergeant pilot engineer electric mechanic carpenter builder architect designer photo photography
pizza coffee cheese burger chicken banana apple apples orange cherry strawberry blueberry raspberry pineapple
watermelon mango lemon peanut butter peanutbutter chocolate vanilla caramel pancake muffin cupcake icecream
cocacola coke pepsi sprite mountaindew dew budweiser heineken corona guinness whiskey vodka tequila marlboro
abc abcd abcdef abcdefg abcdefgh iam im me my mine the this that you your yours is are not for and ever all
hello hallo hola bonjour salut ciao merhaba privet goodbye byebye thankyou thanks please sorry whatever
nothing something anything everything everyone someone somebody nobody blahblah blah haha hahaha lol lmao
fuckthis ihateyou hate hateyou imissyou missyou ineedyou iwantyou needyou wantyou imthebest iamthebest thebest
thisismypassword mypassword mypass nopassword newpassword password yourpassword thepassword oldpassword
passwords drowssap qwerty azerty qwertz asdf zxcv qazwsx qweasd zaqwsx asdasd qweqwe zxczxc
correct horse battery staple correcthorse batterystaple open opensesame sesame abracadabra rumpelstiltskin
supercalifragilisticexpialidocious antidisestablishmentarianism administrator administration management
christmas halloween easter birthday happybirthday newyear valentine holiday vacation travel traveler
firefox chrome mozilla explorer netscape oracle database mysql linux ubuntu debian redhat cisco router
network wireless modem printer desktop laptop keyboard monitor hardware software program programmer hacker
hacking security protect private public personal confidential backup support service customer company
ab12 a1b2c3 a1s2d3f4 q1w2e3 q1w2e3r4 q1w2e3r4t5 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz 2wsx 3edc 4rfv 1qaz2wsx zaq12wsx
zaq1 xsw2 cde3 vfr4 qwe123 asd123 zxc123 abc123 r2d2 c3po matrix u2 ncc1701 thx1138 rush2112 red123 blink182
leavemealone leave alone sonyericsson ericsson finalfantasy final fantasy unbelievable supernatural professional intelligence
international transformers philadelphia sanfrancisco san francisco cosmopolitan satisfaction civilization entertainment
construction residentevil resident devilmaycry needforspeed need speed mortalkombat warhammer necronomicon systemofadown
whosyourdaddy thecakeisalie fucktheworld world ingodwetrust trustingod iseedeadpeople punksnotdead foreveryoung young
ticketmaster stratocaster greenlantern nightcrawler stinkyfinger contortionist pornographic masturbation masturbating
masterbating masterbaiting scandinavian chesterfield massimiliano jamesbond bond edwardcullen ilovemyfamily family
websolutions configuration installation standard sonnenschein weihnachten schatz hallo schalke borussia dortmund
motdepasse bonjour jetaime soleil doudou marseille contrasena contraseña telefono secreta senha brasil flamengo
corinthians palmeiras haslo polska matrix lozinka parola kakashi andromeda geronimo excalibur camelot lancelot
illuminati revolution evolution generation connection collection information communication imagination inspiration
destination celebration constantine christopher washington wellington northampton southampton birmingham nottingham
gfhjkm ghbdtn ghbdtnrfrltkf rfrltkf ghjcnj ghjcnjq ghjcnjrdfibyj rdfibyj flvby flvbybcnhfnjh vfvf vfvfvskfhfve vskfhfve fkmntyfnbdf
fkmnthyfnbdf fktrcfylh fktrcfylhf fktrcfylhjdyf fktrcfylhjdbx dkflbvbh dkflbvbhjdbx dkflbvbhjdyf cthutq fylhtq lvbnhbq
ctrhtn k.,jdm yfnfif nfymrf gjkysqgbpltw ghjcnjgbpltw gtnhjpfdjlcr lytghjgtnhjdcr ghjnbdjcnjzybt bltynbabrfwbz ktyjxrf
privet parol lubov krasota zaika solnce solnyshko kotenok natasha anastasia ekaterina vladimir vladimirovna sergey dmitri
`

export const commonWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word.length >= 2))

/** Keys that lie side by side, and letters and digits in their order. */
export const rows: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'qsdfghjklm',
  'zxcvbnm',
  'wxcvbn',
  'yxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qaz1wsx2edc3rfv4tgb5yhn6ujm7',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
  'zaqxswcdevfrbgtnhymju',
  'qazxswedcvfrtgbnhyujmkiolp',
  '1qazxsw23edcvfr45tgbnhy67ujm',
  'qawsedrftgyhujikolp',
  'qwaszxerdfcvtyghbn',
  '1a2s3d4f5g6h7j8k9l',
  'a1s2d3f4g5h6j7k8l9',
  'z1x2c3v4b5n6m7',
  '1z2x3c4v5b6n7m',
  '12qw34er56ty78ui90op',
  'йцукенгшщзхъ',
  'фывапролджэ',
]

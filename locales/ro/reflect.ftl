### Giving back what was heard.

# The operator names the feeling that they hear. No form shows whether the caller is a woman or a man.
# Variables:
#   $emotion (Choice) - sad, angry, afraid, lonely, ashamed, guilty, hurt, tired, helpless, relieved, or any other
reflect-emotion =
    { $emotion ->
        [sad] Din ce îmi spuneți, înțeleg că acest lucru vă întristează.
        [angry] Din ce îmi spuneți, înțeleg că acest lucru vă înfurie.
        [afraid] Din ce îmi spuneți, înțeleg că vă este teamă.
        [lonely] Din ce îmi spuneți, înțeleg că vă apasă singurătatea.
        [ashamed] Din ce îmi spuneți, înțeleg că vă este rușine.
        [guilty] Din ce îmi spuneți, înțeleg că aveți un sentiment de vinovăție.
        [hurt] Din ce îmi spuneți, înțeleg că acest lucru vă doare.
        [tired] Din ce îmi spuneți, înțeleg că toate acestea vă epuizează.
        [helpless] Din ce îmi spuneți, înțeleg că aveți un sentiment de neputință.
        [relieved] Din ce îmi spuneți, înțeleg că acum vă este mai ușor.
       *[other] Din ce îmi spuneți, înțeleg că acest lucru vă afectează profund.
    }

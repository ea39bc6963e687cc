using 'main.bicep'

param stage = 'test'
param redundancy = 'Standard_LRS'
param mail = {
  from: 'wiedervorlage-test@stadt.example'
  replyDomain: 'antwort-test.stadt.example'
  sendGridHost: 'https://api.sendgrid.com'
  eventsPublicKey: ''
  inboundPublicKey: ''
}

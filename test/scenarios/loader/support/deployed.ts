/** A scenario that says all that can be said of nodes, populations and measurements. */
export const deployed = `name: Shift start
release: 14
duration: 24h
report-at: 1h
sample-every: 60s
topology:
  high-availability: true
  subclusters:
    - { name: a, ova: 25K, nodes: [imp1, { name: imp2, client-re-login-upper-limit: 620s }] }
    - { name: b, ova: 500, nodes: [7], redundancy: none }
parameters:
  mdm-doubles: both
  keep-alive-timeout: 90s
  dual-connections: true
  alert: { percentage: 70, schedule: { from: 08:00, to: "18:00" } }
populations:
  - name: office
    users: 39400
    clients: { desktop: 1.0, iphone: 0.5, android: 0.30 }
    in-background: 0.25
    sign-in: { at: 0s, over: 10m }
  - { name: 12, users: 1, clients: { ipad: 4 }, node: 7, hybrid: 1 }
  - name: desks
    users: 100
    clients: { desktop: 1 }
    day: { model: enterprise, group-messages-per-day: 4, room-size: 10, heavy-share: 0.20 }
    phones: { cluster: office, share: 0.6, model: 8861 }
extension-mobility: { clusters: { office: {} } }
users:
  alice: { clients: { pc: desktop }, node: 7, hybrid: True }
timeline:
  - at: 1h
    do:
      - { fail: 7, cause: database }
      - { recover: 7 }
      - { failover: imp1 }
      - { fallback: imp1 }
      - { recover-subcluster: a }
    expect:
      - { sessions: imp1, is: 160, kind: all }
      - { percent: imp1, is: 66.7% }
      - { counter: JsmSessionsTotal, of: imp1, is: 6000 }
      - { alert: imp1, is: raised }
      - { alerts: imp1, is: 2 }
      - { state: imp1, is: down, reason: peer-down }
      - { serves: alice, is: none }
      - { waiting: imp1, is: 0 }
failures:
  - { at: 10h, node: imp2, cause: administrator }
  - { at: 12h, node: imp2, recovers: true }
  - { at: 13h, node: imp2, falls-back: True }
thresholds:
  - jsm.percent{node=imp1} max < 80%
  - ha.relogin.time max <= ha.relogin.upperLimit
`;
